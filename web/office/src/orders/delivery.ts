import { type Currency, readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import type { OrderLine } from '../goods/draft';
import type { Difference, NewDifference, NewReceiptLine, NewTemperature, Order, Scanned } from './orders';

/** Some of a line as it is typed: in the product's unit, with the lot and the date on the goods. */
export interface TypedLot {
  line: number;
  quantity: string;
  lot: string;
  expires: string;
}

/** Tenths of a degree, colder or warmer than any truck. */
const DEGREES_MAX = 600;

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

/** How warm a line's goods were, as it is typed: degrees Celsius, or Fahrenheit with an F after them. */
export interface TypedDegrees {
  line: number;
  typed: string;
}

/** Tenths of a degree Celsius; undefined cannot be read. */
export function celsius(typed: string): number | undefined {
  const [, sign, figure = '', fraction = '0', unit] =
    /^([-\u2212]?)\s*(\d{1,3})(?:[.,](\d))?\s*(?:°\s*)?([CF]?)$/i.exec(typed.trim()) ?? [];
  if (figure === '') return undefined;
  const tenths = (Number(figure) * 10 + Number(fraction)) * (sign ? -1 : 1);
  const read = /f/i.test(unit ?? '') ? Math.round(((tenths - 320) * 5) / 9) : tenths;
  return Math.abs(read) > DEGREES_MAX ? undefined : read;
}

/** What to send of what was measured; an empty field was not. Undefined while one cannot be read. */
export function measured(degrees: readonly TypedDegrees[]): NewTemperature[] | undefined {
  const read = degrees
    .filter(({ typed }) => typed.trim() !== '')
    .map(({ line, typed }) => ({ line, degrees: celsius(typed) }));
  return read.every((each): each is { line: number; degrees: number } => each.degrees !== undefined) ? read : undefined;
}

/** What was typed as one of the lines that {@link came} sends; undefined when there are not so many. */
export const typedAs = (lots: readonly TypedLot[], place: number): TypedLot | undefined =>
  lots.filter((lot) => thousandths(lot) !== 0)[place];

/** In what a delivery can differ, in the order they are offered in. */
export const DIFFERENCES = [
  'SHORT',
  'DAMAGED',
  'WARM',
  'OVER',
  'PRICE',
] as const satisfies readonly Difference['kind'][];

/** What was not as ordered, as it is typed; `amount` is a quantity, and a price a pack where the price differs. */
export interface TypedDifference {
  line: number;
  kind: Difference['kind'];
  amount: string;
  note: string;
}

/** Thousandths typed as taken in of a line, in all its lots. */
const takenIn = (line: number, lots: readonly TypedLot[]): number =>
  lots.filter((lot) => lot.line === line).reduce((sum, lot) => sum + (thousandths(lot) ?? 0), 0);

type Came = Pick<OrderLine, 'line' | 'quantity' | 'received' | 'cancelled' | 'onOrder'>;

/** Thousandths of a line beyond what was ordered: of what came, or of what is typed as taken in where lots are given. */
export function beyond({ line, quantity, received, cancelled, onOrder }: Came, lots?: readonly TypedLot[]): number {
  return Math.max(0, lots ? takenIn(line, lots) - onOrder : received + cancelled - quantity);
}

/** What most likely differs of a line, by what was typed as taken in: short, over, or else damaged. */
export function likely(line: number, onOrder: number, lots: readonly TypedLot[]): TypedDifference {
  const off = onOrder - takenIn(line, lots);
  const kind = off > 0 ? 'SHORT' : off < 0 ? 'OVER' : 'DAMAGED';
  return { line, kind, amount: off === 0 ? '' : String(Math.abs(off) / 1_000), note: '' };
}

/** What to send of one; undefined while it cannot be read. */
export function difference(
  { line, kind, amount, note }: TypedDifference,
  currency: Currency,
): NewDifference | undefined {
  const read = readMoney(amount, kind === 'PRICE' ? currency : THOUSANDTHS);
  if ('problem' in read || read.minorUnits < 0) return undefined;
  const said = only({ note: note.trim() || undefined });
  if (kind === 'PRICE') return { line, kind, cost: read.minorUnits, ...said };
  return read.minorUnits > 0 ? { line, kind, quantity: read.minorUnits, ...said } : undefined;
}

/** The lots with a scanned one filled in: in its own row, in the line's first without a lot, or in a new one. */
export function scannedInto(lots: readonly TypedLot[], { line, lot, expires }: Scanned): TypedLot[] {
  const said = only({ lot: lot ?? undefined, expires: expires ?? undefined });
  const fits = (row: TypedLot) =>
    row.line === line && (row.lot === '' || row.lot === (lot ?? '')) && agrees(row, expires);
  const at = lots.findIndex(fits);
  if (at >= 0) return lots.map((row, index) => (index === at ? { ...row, ...said } : row));
  const after = lots.findLastIndex((row) => row.line === line) + 1 || lots.length;
  return lots.toSpliced(after, 0, { line, quantity: '', lot: '', expires: '', ...said });
}

const agrees = (row: TypedLot, expires: string | null | undefined) =>
  row.expires === '' || !expires || row.expires === expires;
