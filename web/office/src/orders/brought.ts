import { type Currency, readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { quantityOf } from '../goods/scanned';
import type { NewBroughtLine } from './orders';

/** A product that a supplier sells, as it is brought. */
export interface BroughtProduct {
  product: number;
  name: string;
  unit: string;
  /** Thousandths in a pack. */
  units: number;
  /** Minor units a pack, as agreed. */
  cost: number;
}

/** Some of a product as it is typed: in its unit, with lot and date, and the paper's price a pack if it is another. */
export interface TypedBrought extends BroughtProduct {
  quantity: string;
  lot: string;
  expires: string;
  price: string;
}

/** What a code or a search has found, a pack of it. */
export const oneOf = (found: BroughtProduct, lot: string, expires: string): TypedBrought => ({
  ...found,
  quantity: String(found.units / 1_000),
  lot,
  expires,
  price: '',
});

/** One pack more: in the row of the same product, lot and date, or in a new one beside the product's others. */
export function broughtInto(
  rows: readonly TypedBrought[],
  found: BroughtProduct,
  said: { lot?: string | null; expires?: string | null } = {},
): TypedBrought[] {
  const lot = said.lot ?? '';
  const expires = said.expires ?? '';
  const same = (row: TypedBrought) => row.product === found.product && row.lot === lot && row.expires === expires;
  const at = rows.findIndex(same);
  const there = rows[at];
  if (there) {
    const more = thousandths(there) + found.units;
    return rows.with(at, { ...there, quantity: String(more / 1_000) });
  }
  const price = rows.find(({ product }) => product === found.product)?.price ?? '';
  const after = rows.findLastIndex(({ product }) => product === found.product) + 1 || rows.length;
  return rows.toSpliced(after, 0, { ...oneOf(found, lot, expires), price });
}

/** Whether a row's quantity can be taken in: above nothing, whole pieces of what is sold by the piece. */
export const quantityIsRight = (row: TypedBrought) => thousandths(row) > 0;

/** Thousandths; nothing for what cannot be read. */
const thousandths = ({ quantity, unit }: TypedBrought) => quantityOf(quantity, unit) ?? 0;

/** The paper's price a pack, minor units: undefined where it says nothing else, a problem where it cannot be read. */
export function priceOf({ price }: TypedBrought, currency: Currency): number | undefined | 'unreadable' {
  if (price.trim() === '') return undefined;
  const read = readMoney(price, currency);
  return 'problem' in read || read.minorUnits < 0 ? 'unreadable' : read.minorUnits;
}

/** Minor units of what can be read so far, at the paper's prices. */
export function amountOf(rows: readonly TypedBrought[], currency: Currency): number {
  return rows.reduce((sum, row) => {
    const price = priceOf(row, currency);
    const cost = typeof price === 'number' ? price : row.cost;
    return sum + Math.round((thousandths(row) * cost) / row.units);
  }, 0);
}

/** What to send; undefined while something cannot be read. */
export function brought(rows: readonly TypedBrought[], currency: Currency): NewBroughtLine[] | undefined {
  const wrong = (row: TypedBrought) => !quantityIsRight(row) || priceOf(row, currency) === 'unreadable';
  if (rows.some(wrong)) return undefined;
  return rows.map((row) => ({
    product: row.product,
    quantity: thousandths(row),
    ...only({
      cost: numberOr(priceOf(row, currency)),
      lot: row.lot.trim() || undefined,
      expires: row.expires || undefined,
    }),
  }));
}

const numberOr = (price: number | undefined | 'unreadable') => (typeof price === 'number' ? price : undefined);
