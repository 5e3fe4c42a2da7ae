import { Skeleton } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useLiveEvent } from '../session/live';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import css from './Today.module.css';
import { latestQuery } from './today';

/** A row of the ticker: what a push and a receipt have in common. */
interface Tick {
  id: string;
  till: number;
  number: number;
  kind: string;
  total: number;
  at: number;
}

const SHOWN = 12;

/** The latest receipts as they come in, each opening. */
export function Ticker({ className }: { className: string | undefined }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const tillName = useTillName();
  const latest = useQuery(latestQuery(store.id));
  const [pushed, setPushed] = useState<Tick[]>([]);
  useLiveEvent('sale', ({ data }) => setPushed((before) => [data, ...before].slice(0, SHOWN)));
  const known = latest.data?.map((receipt) => ({ ...receipt, at: Date.parse(receipt.at) })) ?? [];
  const ticks = newest(pushed, known);
  return (
    <Panel
      title={t('today.latest')}
      className={className}
      aside={
        <Link to="/$store/receipts" params={{ store: String(store.id) }}>
          {t('today.allReceipts')}
        </Link>
      }
    >
      {latest.isPending ? <Skeleton height={240} /> : null}
      {latest.isError ? <ProblemNotice error={latest.error} retry={() => void latest.refetch()} /> : null}
      {latest.isSuccess && ticks.length === 0 ? (
        <Empty icon={<IconReceipt />} title={t('today.noReceipt')}>
          {t('today.noReceiptText')}
        </Empty>
      ) : null}
      <ol className={css.ticks}>
        {ticks.map((tick) => (
          <li key={tick.id}>
            <Link
              className={css.tickRow}
              to="/$store/receipts/$receipt"
              params={{ store: String(store.id), receipt: tick.id }}
              data-new={pushed.some(({ id }) => id === tick.id)}
            >
              <span className={css.tickTime}>{format.time(tick.at)}</span>
              <span className={css.tickTill}>
                {tillName(tick.till)}
                {tick.kind === 'SALE' ? '' : ` · ${named('kind', tick.kind)}`}
              </span>
              <span className={css.barFigure}>{format.money(tick.total)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function newest(pushed: readonly Tick[], known: readonly Tick[]): Tick[] {
  const all = new Map([...known, ...pushed].map((tick) => [tick.id, tick]));
  return [...all.values()].sort((a, b) => b.at - a.at).slice(0, SHOWN);
}
