import { readMoney } from '@aisle/shared/money';
import type { Order } from './orders';

/** Packs by line, as they are typed. */
export type TypedPacks = Record<number, string>;

/** Packs are typed like an amount of a currency with three digits: what is left of a short delivery may be less than one. */
const PACKS = { currency: 'Packs', digits: 3 };

/** All that is to come of each line: what was missing of a delivery. */
export const allToCome = ({ lines }: Pick<Order, 'lines'>): TypedPacks =>
  Object.fromEntries(
    lines
      .filter(({ onOrder }) => onOrder > 0)
      .map(({ line, onOrder, units }) => [line, String(Math.round((onOrder * 1_000) / units) / 1_000)]),
  );

/**
 * What to split off, in thousandths; a line with nothing typed is left out. Undefined while a field cannot be read, or
 * says more than is to come, or neither whole packs nor all of it.
 */
export function partOf(
  { lines }: Pick<Order, 'lines'>,
  typed: TypedPacks,
): { line: number; quantity: number }[] | undefined {
  const part: { line: number; quantity: number }[] = [];
  for (const { line, onOrder, units } of lines) {
    const text = typed[line]?.trim() ?? '';
    if (text === '') continue;
    const read = readMoney(text, PACKS);
    if ('problem' in read || read.minorUnits < 0) return undefined;
    const all = Math.round((onOrder * 1_000) / units);
    const quantity = read.minorUnits === all ? onOrder : (read.minorUnits * units) / 1_000;
    if (quantity > onOrder || (quantity !== onOrder && quantity % units !== 0)) return undefined;
    if (quantity > 0) part.push({ line, quantity });
  }
  return part;
}
