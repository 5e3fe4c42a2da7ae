import { IconTagOff } from '@tabler/icons-react';
import { beginText } from '../goods/minutes';
import type { Price } from '../goods/products';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Tag, type Tone } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Product.module.css';
import { timeline } from './timeline';

const TONES: Record<Price['state'], Tone> = { NOW: 'good', LATER: 'said', PAST: 'quiet', REPLACED: 'quiet' };

/** Every price with its days, on one line of time. */
export function PriceList({ prices }: { prices: readonly Price[] }) {
  const { t } = useWords();
  const format = useFormat();
  const { locale } = useStore();
  if (prices.length === 0) {
    return (
      <Empty icon={<IconTagOff />} title={t('products.noPriceYet')}>
        {t('products.noPriceYetText')}
      </Empty>
    );
  }
  const { spans, now } = timeline(prices, format.today());
  return (
    <ol className={css.prices}>
      {prices.map((price, index) => {
        const span = spans[index];
        const begin = beginText(format.dayWithYear(price.from), price.fromMinute, locale);
        return (
          <li key={`${price.enteredAt}${price.from}${price.fromMinute}${price.member}`} className={css.priceRow}>
            <span className={css.amount}>{format.money(price.amount)}</span>
            <span className={css.when}>
              {price.to
                ? t('products.fromTo', { from: begin, to: format.dayWithYear(price.to) })
                : t('products.fromOn', { from: begin })}
              <Entered price={price} />
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
              {price.member ? <Tag tone="people">{t('products.membersOnly')}</Tag> : null}
              {price.everyStore ? null : <Tag tone="said">{t('products.thisStore')}</Tag>}
              <Tag tone={TONES[price.state]}>{t(`products.price.${price.state}`)}</Tag>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Who entered the price, and why. */
function Entered({ price: { enteredBy: name, reason } }: { price: Price }) {
  const { t } = useWords();
  if (!name) return reason ?? null;
  return (
    <>
      <br />
      {reason ? t('products.enteredFor', { name, reason }) : t('products.enteredBy', { name })}
    </>
  );
}
