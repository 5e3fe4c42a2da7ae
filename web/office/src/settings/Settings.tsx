import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useNow } from '../parts/useNow';
import { useMay, useSession } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { EmbeddedCodes } from './EmbeddedCodes';
import { HouseRules } from './HouseRules';
import { OpenStore } from './OpenStore';
import css from './Settings.module.css';
import { type Part, partsQuery } from './settings';
import { Taxes } from './Taxes';
import { TenderChoice } from './TenderChoice';

/** What this shop is and runs on, which of its parts stand in for a real one, and what one may do. */
export function Settings() {
  const { t } = useWords();
  const mayOpen = useMay('STORE_OPEN');
  const seesProducts = useMay('PRODUCT_VIEW');
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title={t('room.settings')}
      actions={
        mayOpen ? (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpening(true)}>
            {t('settings.open')}
          </Button>
        ) : null
      }
    >
      <div className={css.columns}>
        <ThisStore />
        <You />
      </div>
      {seesProducts ? (
        <>
          <HouseRules />
          <TenderChoice />
          <Taxes />
          <EmbeddedCodes />
        </>
      ) : null}
      <Parts />
      {opening ? <OpenStore onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}

function ThisStore() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const now = useNow(10_000);
  return (
    <Panel title={t('settings.store')} aside={t('settings.storeText')}>
      <Facts
        wide
        facts={[
          [t('settings.name'), store.name],
          [t('settings.address'), <Lines key="address" lines={store.address} />],
          [t('settings.footer'), <Lines key="footer" lines={store.receiptFooter} />],
          [t('settings.zone'), store.zone.replaceAll('_', ' ')],
          [t('settings.clock'), format.dayAndTime(now)],
          [t('settings.money'), t('settings.moneyText', { currency: store.currency, example: format.money(123_456) })],
          [t('settings.data'), t(store.demo ? 'settings.demo' : 'settings.real')],
        ]}
      />
    </Panel>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className={css.line}>
      {line}
    </span>
  ));
}

function You() {
  const { t } = useWords();
  const { staff, permissions } = useSession();
  return (
    <Panel title={t('settings.you')}>
      <Facts
        wide
        facts={[
          [t('settings.name'), staff.name],
          [t('settings.role'), t(`named.role.${staff.role}`)],
          [t('settings.may'), permissions.map((permission) => t(`named.may.${permission}`)).join(', ')],
        ]}
      />
    </Panel>
  );
}

function Parts() {
  const { t } = useWords();
  const parts = useQuery(partsQuery);
  return (
    <Panel title={t('settings.parts')} aside={t('settings.partsText')}>
      {parts.isPending ? <Skeleton height={160} /> : null}
      {parts.isError ? <ProblemNotice error={parts.error} retry={() => void parts.refetch()} /> : null}
      <ul>
        {parts.data?.map((part) => (
          <PartRow key={part.need} part={part} />
        ))}
      </ul>
    </Panel>
  );
}

function PartRow({ part: { need, metBy, standIn } }: { part: Part }) {
  const { t } = useWords();
  return (
    <li className={css.part}>
      <span className={css.need}>{t(`named.need.${need}`)}</span>
      <span>
        <span className={css.name}>
          {t(`named.part.${metBy}`)}
          <Tag tone={standIn ? 'look' : 'good'}>{t(standIn ? 'settings.standsIn' : 'settings.realPart')}</Tag>
        </span>
        <span className={css.text}>{t(`named.partText.${metBy}`)}</span>
      </span>
    </li>
  );
}
