import { Button } from '@mantine/core';
import { Facts } from '../parts/Facts';
import { TillState } from '../parts/TillState';
import { useNow } from '../parts/useNow';
import { type Format, useFormat } from '../session/store';
import type { Till } from '../session/tills';
import css from './Tills.module.css';

/** A till's clock may be off by this much before it is worth a word. */
const CLOCK_OFF_MS = 60_000;

/** One till and what it last said of itself. */
export function TillCard({ till, onCode, onRevoke }: { till: Till; onCode?: () => void; onRevoke?: () => void }) {
  const format = useFormat();
  const now = useNow(10_000);
  const enrolled = till.state === 'ENROLLED';
  return (
    <article className={css.card} data-silent={enrolled && !till.online}>
      <header className={css.cardHead}>
        <h2 className={css.name}>{till.name}</h2>
        <TillState till={till} />
      </header>
      <Facts facts={factsOf(till, format, now)} />
      {onCode && onRevoke ? (
        <footer className={css.cardFoot}>
          <Button variant="default" size="sm" onClick={onCode}>
            {enrolled ? 'New code' : 'Show a code'}
          </Button>
          {enrolled ? (
            <Button variant="subtle" color="danger" size="sm" onClick={onRevoke}>
              Shut out…
            </Button>
          ) : null}
        </footer>
      ) : null}
    </article>
  );
}

function factsOf(till: Till, format: Format, now: number): [string, string][] {
  const oldest = till.oldestUnsentAt ? `, oldest ${format.ago(till.oldestUnsentAt, now)}` : '';
  const ahead = till.clockAheadMs ?? 0;
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const facts: [string, string][] = [
    ['Last heard of', till.lastSeen ? format.ago(till.lastSeen, now) : 'never'],
    ['Not yet sent', till.unsent === 0 ? 'nothing' : `${till.unsent}${oldest}`],
    ['Shift', till.shift ? 'open' : 'none open'],
    ['Cashier', till.cashier ? `No. ${till.cashier}` : 'nobody'],
    ['Price book', till.priceBook ? String(till.priceBook) : 'none yet'],
  ];
  if (Math.abs(ahead) > CLOCK_OFF_MS) facts.push(['Its clock', `${minutes} min ${ahead > 0 ? 'ahead' : 'behind'}`]);
  return facts;
}
