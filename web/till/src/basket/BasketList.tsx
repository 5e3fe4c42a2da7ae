import { memo, useRef } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';
import { useInSight } from '../look/use-in-sight';
import type { Hint, PricedLine } from '../rules/rules';
import { type BasketLine, type Coupon, isMarkedDown, isQuestion, type Load, readPieces } from './basket';
import { recallOf } from './standing';
import { useHints, usePriced } from './use-priced';

const NONE: Coupon[] = [];
const NOTHING: Load[] = [];

/** The basket as it will be printed: what, how much, what it saves, what is wrong. */
export function BasketList() {
  const lines = useTillState((state) => state.basket.lines);
  const selected = useTillState((state) => state.selected);
  const coupons = useTillState((state) => state.basket.coupons) ?? NONE;
  const loads = useTillState((state) => state.basket.loads) ?? NOTHING;
  const priced = usePriced();
  const hints = useHints();
  const { basket, coupons: desk } = useTill();
  const { t, money } = useWords();
  const list = useRef<HTMLOListElement>(null);
  // Prices, savings and hints come after the line and make it, or those above it, longer.
  useInSight(() => list.current?.querySelector('.line-selected'));
  if (lines.length === 0 && coupons.length === 0 && loads.length === 0) {
    return (
      <div className="basket-empty">
        <p>{t('basket.empty')}</p>
        <p>{t('basket.emptyHint')}</p>
      </div>
    );
  }
  return (
    <ol ref={list} className="basket" aria-label={t('basket.title')}>
      {lines.map((line) => {
        const own = priced.lines.find((one) => one.key === line.key);
        const deposits = priced.lines.filter((one) => own && one.linkedTo === own.line);
        return (
          <Row
            key={line.key}
            line={line}
            own={own}
            deposits={deposits}
            hints={hints.filter((hint) => own && hint.line === own.line)}
            selected={line.key === selected}
          />
        );
      })}
      {loads.map(({ kind, number, amount }) => (
        <li key={number} className="line load" data-testid="load">
          <span className="load-name">{t(`account.onto.${kind}`, { number })}</span>
          <strong>{money(amount)}</strong>
          <button type="button" className="danger" onClick={() => basket.unload(number)}>
            {t('basket.takeOut')}
          </button>
        </li>
      ))}
      {coupons.map(({ code, name, trusted }, at) => (
        <li key={`${code} ${coupons.slice(0, at).filter((one) => one.code === code).length}`} className="line coupon">
          <span className="coupon-name">
            {t('basket.coupon', { name })}
            {trusted && <small>{t('basket.couponTrusted')}</small>}
          </span>
          <button type="button" onClick={() => desk.giveBack(at)}>
            {t('basket.couponBack')}
          </button>
        </li>
      ))}
      {hints
        .filter((hint) => hint.line === undefined)
        .map((hint) => (
          <li key={hint.promotion}>
            <HintLine hint={hint} />
          </li>
        ))}
    </ol>
  );
}

/** One more and you save: what is missing, and what it would bring. */
function HintLine({ hint: { name, more, spend, saves } }: { hint: Hint }) {
  const { t, money } = useWords();
  const saved = money(saves);
  return (
    <p className="line-almost">
      {more === undefined
        ? t('basket.hint.spend', { spend: money(spend ?? 0), saved, name })
        : t('basket.hint.more', { count: more, saved, name })}
    </p>
  );
}

interface RowProps {
  line: BasketLine;
  own: PricedLine | undefined;
  deposits: PricedLine[];
  hints: Hint[];
  selected: boolean;
}

/** Asks how many pieces the line in hand has, or takes what is typed already. */
function Count() {
  const { basket } = useTill();
  const pieces = useTillState(({ typed }) => readPieces(typed));
  const { t } = useWords();
  return (
    <button type="button" onClick={() => basket.count()}>
      {pieces === null ? t('basket.quantity') : t('basket.makeIt', { count: pieces })} <KeyOf action="quantity" />
    </button>
  );
}

/**
 * A line, drawn anew only when something of it changed: the core says every line anew with each scan, mostly the same, and
 * a basket of a hundred must not be drawn a hundred times.
 */
const Row = memo(DrawnRow, (before, now) => {
  const said = ({ own, deposits, hints }: RowProps) => JSON.stringify([own, deposits, hints]);
  return before.line === now.line && before.selected === now.selected && said(before) === said(now);
});

function DrawnRow({ line, own, deposits, hints, selected }: RowProps) {
  const { basket, store } = useTill();
  const product = useTillState((state) =>
    line.product === undefined ? null : (state.book?.byId(line.product)?.name ?? null),
  );
  const recall = useTillState(({ book }) => (book && line.trouble === 'recalled' ? recallOf(book, line) : undefined));
  const { t, money, quantity } = useWords();
  const name = product ?? line.code;
  const state = line.trouble && !isQuestion(line.trouble) ? ' line-wrong' : '';
  return (
    <li className={`line${state}${selected ? ' line-selected' : ''}`} data-testid="line">
      <button type="button" className="line-main" aria-pressed={selected} onClick={() => basket.select(line.key)}>
        <span className={own && own.unit !== 'EACH' ? 'line-quantity line-weight' : 'line-quantity'}>
          {line.trouble ? '!' : quantity(own?.quantity ?? line.quantity)}
        </span>
        <span className="line-name">
          <strong>{name}</strong>
          {line.trouble ? (
            <small>
              {t(`basket.trouble.${line.trouble}`)}
              {recall && ` · ${recall.reason}`}
              {product !== null && ` · ${line.code}`}
            </small>
          ) : (
            <small>
              {own && t('basket.each', { price: money(own.unitPrice), unit: t(`basket.unit.${own.unit}`) })}
              {own && isMarkedDown(line, own.unit) && ` · ${t('basket.markedDown')}`}
              {line.tare !== undefined && ` · ${t('basket.tare', { tare: quantity(line.tare) })}`}
            </small>
          )}
        </span>
        <span className="line-amount">{own ? money(own.net) : '—'}</span>
      </button>
      {own?.discounts.map((discount) => (
        <p key={discount.promotion} className="line-saving">
          <span>{discount.name}</span>
          <span>{t('basket.saves', { amount: money(discount.amount) })}</span>
        </p>
      ))}
      {hints.map((hint) => (
        <HintLine key={hint.promotion} hint={hint} />
      ))}
      {deposits.map((deposit) => (
        <p key={deposit.line} className="line-deposit">
          <span>{deposit.name}</span>
          <span>{money(deposit.net)}</span>
        </p>
      ))}
      {selected && (
        <div className="line-do">
          {own && (
            <button
              type="button"
              onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'off', key: line.key } })}
            >
              {t('basket.off.open')} <KeyOf action="off" />
            </button>
          )}
          {basket.countable(line) && <Count />}
          <button type="button" className="danger" onClick={() => basket.takeOut(line.key)}>
            {t('basket.takeOut')} <KeyOf action="takeOut" />
          </button>
        </div>
      )}
    </li>
  );
}
