import { useQuery } from '@tanstack/react-query';
import { besideQuery, type SeenPrice } from '../goods/competitors';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Change } from '../parts/Change';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Product.module.css';

/** What the product was seen to cost elsewhere, beside our price, with how old that is. Nothing where nobody looked. */
export function CompetitorPanel({ product }: { product: Product }) {
  const { t } = useWords();
  const format = useFormat();
  const read = useQuery(besideQuery(useStore().id, product.id));
  if (read.isError) return <ProblemNotice error={read.error} retry={() => void read.refetch()} />;
  if (!read.data || read.data.seen.length === 0) return null;
  const { ours, seen } = read.data;
  return (
    <Panel
      title={t('competitors.elsewhere')}
      aside={typeof ours === 'number' ? t('competitors.oursIs', { price: format.money(ours) }) : null}
    >
      <ul>
        {seen.map((each) => (
          <SeenRow key={`${each.competitor} ${each.seenOn} ${each.source}`} seen={each} ours={ours ?? undefined} />
        ))}
      </ul>
    </Panel>
  );
}

function SeenRow({ seen, ours }: { seen: SeenPrice; ours: number | undefined }) {
  const { t, named } = useWords();
  const format = useFormat();
  const { content, comparable } = seen;
  const pack = content ? ` / ${format.quantity(content.quantity)} ${named('measure', content.measure)}` : '';
  return (
    <li className={css.layer}>
      <span>
        <span translate="no">{seen.competitorName}</span>
        <small>
          {[
            t('competitors.daysAgo', { count: seen.days }),
            t(`competitors.sources.${seen.source}`),
            ...(content && typeof comparable === 'number'
              ? [t('competitors.asOurs', { price: format.money(comparable) })]
              : []),
            ...(typeof comparable === 'number' ? [] : [t('competitors.notComparable')]),
          ].join(' · ')}
        </small>
      </span>
      <span>
        {format.money(seen.amount)}
        {pack}{' '}
        {typeof comparable === 'number' && ours !== undefined ? (
          <Change now={comparable} before={ours} more="neither" />
        ) : null}
      </span>
    </li>
  );
}
