import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconRating18Plus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endRestriction, type Restriction, restrictionsQuery } from '../goods/restrictions';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { hoursText } from './hours';
import { Restrict } from './Restrict';
import css from './Restrictions.module.css';

/** What is not sold to everybody, by everybody, or at every hour; and what was not once. */
export function RestrictionList() {
  const { t } = useWords();
  const store = useStore();
  const restrictions = useQuery(restrictionsQuery(store.id));
  const may = useMay('RESTRICTION_SET');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Restriction>();
  const { data } = restrictions;
  return (
    <Page
      title={t('room.restrictions')}
      lead={t('restrictions.lead')}
      actions={
        may ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('restrictions.add')}
          </Button>
        ) : null
      }
    >
      {restrictions.isPending ? <Skeleton height={200} radius="lg" /> : null}
      {restrictions.isError ? (
        <ProblemNotice error={restrictions.error} retry={() => void restrictions.refetch()} />
      ) : null}
      {data?.restrictions.length === 0 ? (
        <Empty icon={<IconRating18Plus />} title={t('restrictions.none')}>
          {t('restrictions.noneText')}
        </Empty>
      ) : null}
      {data?.restrictions.map((one) => (
        <RestrictionPanel key={one.id} restriction={one} people={data.people} onEnd={() => setEnding(one)} />
      ))}
      {adding ? <Restrict onClose={() => setAdding(false)} /> : null}
      {ending ? (
        <ReasonDialog
          title={t('restrictions.endOf', { name: ending.name })}
          why={t('restrictions.endWhy')}
          confirm={t('restrictions.endDo')}
          act={(reason) => endRestriction(store.id, ending.id, reason)}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </Page>
  );
}

interface RestrictionPanelProps {
  restriction: Restriction;
  people: Record<string, string>;
  onEnd: () => void;
}

function RestrictionPanel({ restriction, people, onEnd }: RestrictionPanelProps) {
  const { t } = useWords();
  const format = useFormat();
  const { locale } = useStore();
  const may = useMay('RESTRICTION_SET');
  const { name, departments, products, age, cashierAge, hours, endedAt } = restriction;
  const inForce = typeof endedAt !== 'string';
  const goods = [...departments, ...(products > 0 ? [t('restrictions.products', { count: products })] : [])];
  const asked = [
    ...(typeof age === 'number' ? [t('restrictions.buyer', { age })] : []),
    ...(typeof cashierAge === 'number' ? [t('restrictions.cashier', { age: cashierAge })] : []),
    ...(hours.length === 0 ? [t('restrictions.always')] : hours.map((each) => hoursText(each, locale))),
  ];
  return (
    <Panel
      title={name}
      aside={<Tag tone={inForce ? 'bad' : 'quiet'}>{t(inForce ? 'restrictions.inForce' : 'restrictions.ended')}</Tag>}
    >
      <p className={css.goods}>{goods.join(' · ')}</p>
      <ul className={css.asked}>
        {asked.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className={css.small}>
        {t('restrictions.added', {
          name: people[String(restriction.addedBy)] ?? '',
          at: format.dayAndTime(restriction.addedAt),
        })}
      </p>
      {typeof endedAt === 'string' ? (
        <p className={css.small}>
          {t('restrictions.endedBy', {
            name: people[String(restriction.endedBy)] ?? '',
            at: format.dayAndTime(endedAt),
            why: restriction.endedWhy ?? '',
          })}
        </p>
      ) : null}
      {inForce && may ? (
        <Button variant="default" size="xs" className={css.end} onClick={onEnd}>
          {t('restrictions.end')}
        </Button>
      ) : null}
    </Panel>
  );
}
