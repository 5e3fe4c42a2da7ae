import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Said } from '../goods/listings';
import { SayListing } from '../goods/SayListing';
import { SetListingRule } from '../goods/SetListingRule';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { useMay, useSession } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Assortment.module.css';
import { readCodes } from './codes';

/** Which goods the stores carry, said of many at once by a pasted list, and the lists of what is not carried. */
export function Assortment() {
  const { t } = useWords();
  const store = String(useStore().id);
  const maySet = useMay('ASSORTMENT_SET');
  return (
    <Page title={t('room.assortment')} lead={t('assortment.lead')}>
      {maySet ? <Many /> : null}
      <Panel title={t('assortment.lists')}>
        <Group gap="sm">
          <ButtonLink to="/$store/products" params={{ store }} search={{ stock: 'SELL_THROUGH' }} variant="default">
            {t('assortment.sellThrough')}
          </ButtonLink>
          <ButtonLink to="/$store/products" params={{ store }} search={{ carried: 'NOT_HERE' }} variant="default">
            {t('assortment.notCarried')}
          </ButtonLink>
          <ButtonLink to="/$store/products" params={{ store }} search={{ carried: 'HERE' }} variant="default">
            {t('assortment.carried')}
          </ButtonLink>
        </Group>
        <p className={css.note}>{t('assortment.tillText')}</p>
      </Panel>
    </Page>
  );
}

function Many() {
  const { t } = useWords();
  const format = useFormat();
  const reachesAll = useSession().staff.role === 'OWNER';
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<'list' | 'delist' | 'rule'>();
  const [said, setSaid] = useState<Said>();
  const codes = readCodes(text);
  const done = (answer: Said) => {
    setSaid(answer);
    setAsked(undefined);
    setText('');
  };
  const dialog = {
    goods: { codes: codes.map(({ code }) => code) },
    rowOf: (row: number) => codes[row - 1]?.row ?? row,
    onSaid: done,
    onClose: () => setAsked(undefined),
  };
  const count = { count: codes.length };
  return (
    <Panel title={t('assortment.many')}>
      <Textarea
        label={t('assortment.codes')}
        description={t('assortment.codesText')}
        rows={8}
        spellCheck={false}
        classNames={{ input: css.pasted }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setSaid(undefined);
        }}
      />
      <p className={css.note} aria-live="polite">
        {codes.length > 0 ? t('assortment.read', count) : null}
        {said
          ? t('assortment.said', {
              count: said.changed,
              changed: format.count(said.changed),
              all: format.count(said.products),
            })
          : null}
      </p>
      <Group gap="sm">
        <Button disabled={codes.length === 0} onClick={() => setAsked('delist')}>
          {t('assortment.delist')}
        </Button>
        <Button variant="default" disabled={codes.length === 0} onClick={() => setAsked('list')}>
          {t('assortment.list')}
        </Button>
        {reachesAll ? (
          <Button variant="default" disabled={codes.length === 0} onClick={() => setAsked('rule')}>
            {t('assortment.changeRule')}
          </Button>
        ) : null}
      </Group>
      {asked === 'delist' ? <SayListing title={t('assortment.delistMany', count)} listed={false} {...dialog} /> : null}
      {asked === 'list' ? <SayListing title={t('assortment.listMany', count)} listed {...dialog} /> : null}
      {asked === 'rule' ? <SetListingRule title={t('assortment.ruleMany', count)} {...dialog} /> : null}
    </Panel>
  );
}
