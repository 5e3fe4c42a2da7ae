import { answer, api, type Schemas } from '@aisle/shared/api';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Suppliers.module.css';

type Card = Schemas['ScorecardsScorecard'];

/** Parts per million in a tenth of a percent, which is as exact as a share of some hundred lines can be. */
const TENTH_OF_A_PERCENT = 1_000;

/** How a supplier did in the last half year, each share with how many it is a share of. */
export function Scorecard({ supplier }: { supplier: number }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const read = useQuery({
    queryKey: [store.id, 'suppliers', supplier, 'scorecard'],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/suppliers/{supplier}/scorecard', {
          params: { path: { store: store.id, supplier } },
        }),
      ),
  });
  return (
    <Panel
      title={t('suppliers.scorecard')}
      aside={read.data ? t('suppliers.since', { day: format.dayWithYear(read.data.since) }) : null}
    >
      {read.isPending ? <Skeleton height={110} /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data ? <Counted card={read.data} /> : null}
    </Panel>
  );
}

function Counted({ card }: { card: Card }) {
  const { t } = useWords();
  const format = useFormat();
  const share = (part: number, whole: number, of: string) => (
    <>
      {format.percent(Math.round((part / whole) * 1_000) * TENTH_OF_A_PERCENT)}
      <span className={css.of}>{of}</span>
    </>
  );
  const orders = t('suppliers.ofOrders', { count: card.orders });
  const lines = t('suppliers.ofLines', { count: card.lines });
  const facts = [
    ...(card.orders > 0
      ? ([
          [t('suppliers.filled'), share(card.filled, card.ordered, orders)],
          [t('suppliers.onTime'), share(card.onTime, card.orders, orders)],
          [
            t('suppliers.leadSeen'),
            <>
              {t('suppliers.days', { count: card.leadDays ?? 0 })}
              <span className={css.of}>{orders}</span>
            </>,
          ],
          [t('suppliers.shortLines'), share(card.shortLines, card.lines, lines)],
          [t('suppliers.refusedLines'), share(card.refusedLines, card.lines, lines)],
        ] as const)
      : []),
    ...(card.invoicedLines > 0
      ? ([
          [
            t('suppliers.otherPrice'),
            share(
              card.otherPriceLines,
              card.invoicedLines,
              t('suppliers.ofInvoicedLines', { count: card.invoicedLines }),
            ),
          ],
        ] as const)
      : []),
    ...(card.claims > 0
      ? ([
          [
            t('suppliers.openClaims'),
            <>
              {format.money(card.openAmount)}
              <span className={css.of}>{t('suppliers.ofClaims', { open: card.openClaims, count: card.claims })}</span>
            </>,
          ],
        ] as const)
      : []),
  ];
  return (
    <>
      {card.orders === 0 ? <p>{t('suppliers.noDelivery')}</p> : null}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
    </>
  );
}
