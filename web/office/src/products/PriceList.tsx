import { IconTagOff } from '@tabler/icons-react';
import { Empty } from '../parts/Empty';
import { Tag, type Tone } from '../parts/Tag';
import { useFormat } from '../session/store';
import css from './Product.module.css';
import type { Price } from './products';
import { timeline } from './timeline';

const STATES: Record<Price['state'], { tone: Tone; word: string }> = {
  NOW: { tone: 'good', word: 'now' },
  LATER: { tone: 'said', word: 'coming' },
  PAST: { tone: 'quiet', word: 'past' },
  REPLACED: { tone: 'quiet', word: 'replaced' },
};

/** Every price with its days, on one line of time. */
export function PriceList({ prices }: { prices: readonly Price[] }) {
  const format = useFormat();
  if (prices.length === 0) {
    return (
      <Empty icon={<IconTagOff />} title="No price yet">
        Tills refuse this product until it has one.
      </Empty>
    );
  }
  const { spans, now } = timeline(prices, format.today());
  return (
    <ol className={css.prices}>
      {prices.map((price, index) => {
        const span = spans[index];
        const { tone, word } = STATES[price.state];
        return (
          <li key={`${price.enteredAt}${price.from}${price.member}`} className={css.priceRow}>
            <span className={css.amount}>{format.money(price.amount)}</span>
            <span className={css.when}>
              {format.dayWithYear(price.from)}
              {price.to ? ` to before ${format.dayWithYear(price.to)}` : ' on'}
              {price.enteredBy ? <br /> : null}
              {price.enteredBy ? `by ${price.enteredBy}${price.reason ? `: ${price.reason}` : ''}` : price.reason}
            </span>
            <span className={css.bar} aria-hidden>
              {span && price.state !== 'REPLACED' ? (
                <span
                  className={css.span}
                  data-state={price.state}
                  style={{ left: `${span.start * 100}%`, width: `${span.length * 100}%` }}
                />
              ) : null}
              <span className={css.now} style={{ left: `${now * 100}%` }} />
            </span>
            <span className={css.state}>
              {price.member ? <Tag tone="people">members</Tag> : null}
              {price.everyStore ? null : <Tag tone="said">this store</Tag>}
              <Tag tone={tone}>{word}</Tag>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
