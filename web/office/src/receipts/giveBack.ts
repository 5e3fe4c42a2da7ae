import { readMoney, type Unreadable } from '@aisle/shared/money';

/** What of a line is still with the customer, thousandths. */
export interface Left {
  line: number;
  quantity: number;
}

/** What is wrong with a quantity that was typed: a key of the language file. */
export interface Wrong {
  key: `typed.${Unreadable}` | 'refund.negative' | 'refund.atMost';
}

/** Quantities are typed like an amount of a currency with three digits. */
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/**
 * What is to be given back of each line, from what was typed. An empty field is nothing; more than is left, or no
 * figure at all, is a problem of that line. Giving back everything that is left is the whole sale: no lines are named.
 */
export function giveBack(
  left: readonly Left[],
  typed: ReadonlyMap<number, string>,
): { lines: Left[]; whole: boolean } | { problems: Map<number, Wrong> } {
  const problems = new Map<number, Wrong>();
  const lines: Left[] = [];
  for (const { line, quantity } of left) {
    const text = typed.get(line)?.trim() ?? '';
    if (text === '') continue;
    const read = readMoney(text, THOUSANDTHS);
    if ('problem' in read) problems.set(line, { key: `typed.${read.problem}` });
    else if (read.minorUnits < 0) problems.set(line, { key: 'refund.negative' });
    else if (read.minorUnits > quantity) problems.set(line, { key: 'refund.atMost' });
    else if (read.minorUnits > 0) lines.push({ line, quantity: read.minorUnits });
  }
  if (problems.size > 0) return { problems };
  const whole = lines.length === left.length && left.every((one, i) => lines[i]?.quantity === one.quantity);
  return { lines, whole };
}
