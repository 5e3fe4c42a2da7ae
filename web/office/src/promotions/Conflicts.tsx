import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Terms } from '../goods/promotions';
import { useDays } from '../goods/useDays';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Promotions.module.css';
import { type Conflict, conflictsQuery } from './promotions';

const TYPING_MS = 600;

/** What a promotion meets: others for the same goods on the same days, and goods sold for less than they cost. */
export function Conflicts({ promotion, terms }: { promotion: number | undefined; terms: Terms }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [asked] = useDebouncedValue({ ...(promotion === undefined ? {} : { promotion }), terms }, TYPING_MS);
  const hasGoods = isForGoods(terms);
  const met = useQuery({
    ...conflictsQuery(store.id, asked),
    // What is asked is a while behind what is typed.
    enabled: hasGoods && isForGoods(asked.terms),
    placeholderData: keepPreviousData,
  });
  const { data } = met;
  return (
    <Panel title={t('promotions.conflicts')}>
      {!hasGoods || met.isError ? <p className={css.muted}>{t('promotions.conflictsLater')}</p> : null}
      {hasGoods && met.isPending ? <Skeleton height={60} radius="md" /> : null}
      {hasGoods && data && !met.isError ? (
        <>
          {data.conflicts.length === 0 ? <p>{t('promotions.noConflict')}</p> : null}
          <ul className={css.conflicts} aria-label={t('promotions.conflicts')}>
            {data.conflicts.map((conflict) => (
              <Met key={conflict.promotion} conflict={conflict} />
            ))}
          </ul>
          <h3 className={css.heading}>{t('promotions.belowCost')}</h3>
          <p className={css.muted}>
            {data.belowCount === 0
              ? t('promotions.noneBelow', { count: data.looked })
              : t('promotions.below', { count: data.belowCount, goods: format.count(data.looked) })}
            {data.unknown > 0 ? ` ${t('promotions.unknownCost', { count: data.unknown })}` : ''}
            {data.looked < data.goods ? ` ${t('promotions.notLooked', { count: data.goods - data.looked })}` : ''}
          </p>
          <ul className={css.conflicts} aria-label={t('promotions.belowCost')}>
            {data.below.map(({ product, name, units, stays, cost }) => (
              <li key={product} className={css.conflict}>
                <span className={css.conflictName}>
                  {name}
                  <Tag tone="bad">{format.money(stays - cost)}</Tag>
                </span>
                <span className={css.muted}>
                  {t('promotions.belowOne', {
                    count: units,
                    stays: format.money(stays),
                    cost: format.money(cost),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

const isForGoods = ({ everything, products, departments }: Terms): boolean =>
  Boolean(everything || products?.length || departments?.length);

function Met({ conflict }: { conflict: Conflict }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const days = useDays(format);
  const { promotion, name, from, to, shared, product, units, own, other, both, ownGiven, otherGiven, why } = conflict;
  const given = ownGiven && otherGiven ? 'both' : ownGiven ? 'own' : otherGiven ? 'other' : 'neither';
  return (
    <li className={css.conflict}>
      <span className={css.conflictName}>
        <Link to="/$store/promotions/$promotion" params={{ store: String(store.id), promotion: String(promotion) }}>
          {name}
        </Link>
        <Tag tone={given === 'other' ? 'look' : 'quiet'}>{t(`promotions.given.${given}`)}</Tag>
      </span>
      <span>{t(`promotions.why.${why}`)}</span>
      <span className={css.muted}>
        {t('promotions.sample', {
          count: units,
          product,
          own: format.money(own),
          other: format.money(other),
          both: format.money(both),
        })}
      </span>
      <span className={css.muted}>
        {t('promotions.sharedGoods', { count: shared })}
        {' · '}
        {days(from, to)}
      </span>
    </li>
  );
}
