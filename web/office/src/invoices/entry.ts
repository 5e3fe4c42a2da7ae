import { type Currency, decimal, readMoney } from '@aisle/shared/money';
import type { EntryLine, Invoice, WaitingLine, WaitingReceipt } from './invoices';

/** A line of an invoice as it is typed: the quantity in the product's unit, the price of a pack. */
export interface TypedLine extends WaitingLine {
  typedQuantity: string;
  typedCost: string;
}

/** Quantities are typed like an amount of a currency with three digits. */
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

const keyOf = ({ order, line }: { order: string; line: number }) => `${order}/${line}`;

/**
 * The lines of some goods receipts together, in the order they came in, with what came and what was agreed typed
 * already. What was typed before stays; an invoice that is changed brings its own.
 */
export function linesOf(
  receipts: readonly WaitingReceipt[],
  typed: readonly TypedLine[],
  invoice: Invoice | undefined,
  currency: Currency,
): TypedLine[] {
  const merged = new Map<string, WaitingLine>();
  for (const line of receipts.flatMap(({ lines }) => lines)) {
    const before = merged.get(keyOf(line));
    merged.set(keyOf(line), { ...line, quantity: line.quantity + (before?.quantity ?? 0) });
  }
  return [...merged.values()].map((line) => {
    const before = typed.find((each) => keyOf(each) === keyOf(line));
    if (before && before.quantity === line.quantity) return { ...before, ...line };
    const charged = invoice?.lines.find(({ order, orderLine }) => order === line.order && orderLine === line.line);
    const quantity = invoice ? (charged?.quantity ?? 0) : line.quantity;
    return {
      ...line,
      typedQuantity: quantity === 0 ? '' : String(quantity / 1_000),
      typedCost: decimal(charged?.cost ?? line.cost, currency.digits),
    };
  });
}

/** A line as it is sent; null when nothing is charged of it, undefined while it cannot be read. */
export function entryLine(typed: TypedLine, currency: Currency): EntryLine | null | undefined {
  if (typed.typedQuantity.trim() === '') return null;
  const quantity = readMoney(typed.typedQuantity, THOUSANDTHS);
  const cost = readMoney(typed.typedCost, currency);
  if ('problem' in quantity || quantity.minorUnits < 0) return undefined;
  if (quantity.minorUnits === 0) return null;
  if ('problem' in cost || cost.minorUnits < 0) return undefined;
  return { order: typed.order, line: typed.line, quantity: quantity.minorUnits, cost: cost.minorUnits };
}

/** Minor units of a line, rounded half up as the server does. */
export function amountOf({ quantity, cost }: EntryLine, units: number): number {
  return Number((BigInt(quantity) * BigInt(cost) + BigInt(Math.floor(units / 2))) / BigInt(units));
}
