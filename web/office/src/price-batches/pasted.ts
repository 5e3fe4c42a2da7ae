import { type Currency, readMoney, type Unreadable } from '@aisle/shared/money';
import type { SentLine } from './batches';

/** A row of a pasted list that cannot be taken, counted from 1 as a spreadsheet does. */
export interface WrongRow {
  row: number;
  text: string;
  why: Unreadable | 'no-code' | 'no-price' | 'twice';
}

export interface Pasted {
  lines: SentLine[];
  wrong: WrongRow[];
}

const PLAIN = /^[\s"']+|[\s"']+$/g;

/**
 * Reads a list as it is copied from a spreadsheet or a file: a row each, the code in its first column and the price in its
 * last, separated by tabs, semicolons, or commas where there is neither. A first row without a figure is taken for the head.
 */
export function readPasted(text: string, currency: Currency): Pasted {
  const rows = text.split(/\r\n|\r|\n/);
  const apart = rows.some((row) => row.includes('\t')) ? '\t' : rows.some((row) => row.includes(';')) ? ';' : ',';
  const pasted: Pasted = { lines: [], wrong: [] };
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const cells = row.split(apart).map((cell) => cell.replace(PLAIN, ''));
    if (cells.every((cell) => cell === '')) return;
    const isHead = pasted.lines.length + pasted.wrong.length === 0 && !/\d/.test(cells.at(-1) ?? '');
    if (isHead) return;
    const wrong = (why: WrongRow['why']) => pasted.wrong.push({ row: index + 1, text: row.trim(), why });
    const code = cells[0] ?? '';
    const price = readMoney(cells.length > 1 ? (cells.at(-1) ?? '') : '', currency);
    if (!/\d/.test(code)) wrong('no-code');
    else if ('problem' in price) wrong(price.problem);
    else if (price.minorUnits < 1) wrong('no-price');
    else if (seen.has(code)) wrong('twice');
    else pasted.lines.push({ code, amount: price.minorUnits });
    seen.add(code);
  });
  return pasted;
}
