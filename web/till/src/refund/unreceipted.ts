import type { Basket, BasketLine, Trouble } from '../basket/basket';
import type { LimitedKind, Unit } from '../journal/entry';
import type { Moment, PriceBook } from '../price-book/book';
import type { Product } from '../price-book/product';
import { inCoins, priceBack } from '../rules/core';

/** Troubles of goods that must not be sold and may come back. */
const COMES_BACK: readonly (Trouble | undefined)[] = [
  undefined,
  'blocked',
  'recalled',
  'expired',
  'restricted',
  'too-young',
  'needs-age',
  'needs-lot',
];

/** A line of the basket that is to come back without a receipt; `kept` says why it cannot. Minor units, thousandths. */
export interface BackLine {
  key: number;
  name: string;
  quantity: number;
  unit: Unit;
  /** What is paid back for it and its deposit, without tax on top. */
  amount: number;
  /** It may have been paid for by a benefit, or it has no price yet: unknown, unweighed, not sold now. */
  kept?: { why: 'benefit'; by: LimitedKind } | { why: 'unpriced'; by?: never };
}

/** What a basket comes back for without a receipt: today's lowest price with tax, at most `most` at once. Minor units. */
export interface ComingBack {
  lines: BackLine[];
  /** What is handed out: the sum in whole coins. */
  coins: number;
  most: number;
  over: boolean;
}

/** What the lines of a basket come back for, and which of them cannot. */
export function comingBack(book: PriceBook, basket: Basket, when: Moment): ComingBack {
  const most = book.rules.unreceiptedMost ?? 0;
  const kept = new Map(basket.lines.map((line) => [line.key, keptBack(book, line)]));
  const sound = basket.lines.filter(({ key }) => !kept.get(key));
  const priced = sound.length > 0 ? priceBack(book, sound, when) : null;
  const lines = basket.lines.map((line): BackLine => {
    const own = priced?.lines.filter(({ key }) => key === line.key) ?? [];
    const why = kept.get(line.key);
    return {
      key: line.key,
      name: own[0]?.name ?? productOf(book, line)?.name ?? line.code,
      quantity: own[0]?.quantity ?? line.quantity,
      unit: own[0]?.unit ?? 'EACH',
      amount: own.reduce((sum, { net }) => sum + net, 0),
      ...(why && { kept: why }),
    };
  });
  const total = priced?.total ?? 0;
  return { lines, coins: inCoins(book, total), most, over: total > most };
}

function productOf(book: PriceBook, line: BasketLine): Product | undefined {
  return line.product === undefined ? undefined : book.byId(line.product);
}

function keptBack(book: PriceBook, line: BasketLine): BackLine['kept'] {
  const product = productOf(book, line);
  const weighed = line.quantity > 0 || line.embeddedPrice !== undefined;
  if (!product || !weighed || !COMES_BACK.includes(line.trouble)) return { why: 'unpriced' };
  const by = product.eligible?.find((kind) => book.rules.tenders?.includes(kind));
  return by && { why: 'benefit', by };
}
