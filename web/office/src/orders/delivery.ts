import { readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import type { NewReceiptLine, Order } from './orders';

/** Some of a line as it is typed: in the product's unit, with the lot and the date on the goods. */
export interface TypedLot {
  line: number;
  quantity: string;
  lot: string;
  expires: string;
}

/** Quantities are typed like an amount of a currency with three digits. */
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** What one expects: all that is still to come, each line in one lot. */
export function expected(order: Order): TypedLot[] {
  return order.lines
    .filter(({ onOrder }) => onOrder > 0)
    .map(({ line, onOrder }) => ({ line, quantity: String(onOrder / 1_000), lot: '', expires: '' }));
}

/** Thousandths; an empty field is nothing, and undefined cannot be read. */
export function thousandths({ quantity }: TypedLot): number | undefined {
  if (quantity.trim() === '') return 0;
  const read = readMoney(quantity, THOUSANDTHS);
  return 'problem' in read || read.minorUnits < 0 ? undefined : read.minorUnits;
}

/** What to send: what came of nothing is left out. Undefined while a quantity cannot be read. */
export function came(lots: readonly TypedLot[]): NewReceiptLine[] | undefined {
  const read = lots.map((lot) => ({ ...lot, thousandths: thousandths(lot) }));
  if (read.some((lot) => lot.thousandths === undefined)) return undefined;
  return read
    .filter((lot) => lot.thousandths !== 0)
    .map((lot) => ({
      line: lot.line,
      quantity: lot.thousandths ?? 0,
      ...only({ lot: lot.lot.trim() || undefined, expires: lot.expires || undefined }),
    }));
}
