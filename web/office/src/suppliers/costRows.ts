import type { Schemas } from '@aisle/shared/api';
import { type Currency, readMoney, type Unreadable } from '@aisle/shared/money';
import { PERCENT } from '../goods/percent';

export type NewCost = Schemas['CostListNewCost'];
export type ListedCost = Schemas['CostListListed'];

/** A row of the grid as it is typed. */
export interface CostRow {
  code: string;
  /** `12.50` for a cost, `-1.00` for an amount off, `-5%` for a share off. */
  value: string;
  first: string;
  last: string;
  packs: string;
}

export const COLUMNS = ['code', 'value', 'first', 'last', 'packs'] as const satisfies (keyof CostRow)[];

export const emptyRow = (first: string): CostRow => ({ code: '', value: '', first, last: '', packs: '1' });

/** What is wrong with a row, and in which column. */
export interface WrongCell {
  column: keyof CostRow;
  why: Unreadable | 'no-code' | 'no-day' | 'before-first' | 'no-packs';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PACKS = /^[1-9]\d{0,5}$/;
const PLAIN = /^[\s"']+|[\s"']+$/g;

/** Whether nothing was typed: such a row is left out. */
export const isEmpty = (row: CostRow) => row.code.trim() === '' && row.value.trim() === '';

/** Reads a value: a cost, or an amount or a share that is taken off. */
function readValue(text: string, currency: Currency): Pick<NewCost, 'kind' | 'value'> | { problem: Unreadable } {
  const typed = text.trim().replace('−', '-');
  const off = typed.startsWith('-');
  const bare = typed.replace(/^-\s*/, '');
  if (bare.endsWith('%')) {
    const share = readMoney(bare.slice(0, -1).trim(), PERCENT);
    return 'problem' in share ? share : { kind: 'PERCENT_OFF', value: share.minorUnits };
  }
  const amount = readMoney(bare, currency);
  return 'problem' in amount ? amount : { kind: off ? 'AMOUNT_OFF' : 'COST', value: amount.minorUnits };
}

/** A row as it is sent, or what is wrong with it. */
export function readRow(row: CostRow, currency: Currency): NewCost | { wrong: WrongCell } {
  const code = row.code.trim();
  if (!/\d/.test(code)) return { wrong: { column: 'code', why: 'no-code' } };
  const value = readValue(row.value, currency);
  if ('problem' in value) return { wrong: { column: 'value', why: value.problem } };
  if (!DAY.test(row.first)) return { wrong: { column: 'first', why: 'no-day' } };
  if (row.last !== '' && !DAY.test(row.last)) return { wrong: { column: 'last', why: 'no-day' } };
  if (row.last !== '' && row.last < row.first) return { wrong: { column: 'last', why: 'before-first' } };
  if (!PACKS.test(row.packs.trim())) return { wrong: { column: 'packs', why: 'no-packs' } };
  const fromPacks = Number(row.packs);
  return { code, ...value, first: row.first, ...(row.last === '' ? {} : { last: row.last }), fromPacks };
}

/**
 * Rows copied from a spreadsheet, in the order of the grid's columns; what is left out is as in the row they are pasted
 * over. Undefined for a text of one cell, which is typed like any other.
 */
export function pastedRows(text: string, over: CostRow): CostRow[] | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !text.includes('\t') && !text.includes(';')) return undefined;
  return lines
    .map((line) => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.replace(PLAIN, '')))
    .filter(([code, value], index) => index > 0 || /\d/.test(code ?? '') || /\d/.test(value ?? ''))
    .map(([code = '', value = '', first = '', last = '', packs = '']) => ({
      code,
      value,
      first: first || over.first,
      last: last || over.last,
      packs: packs || over.packs,
    }));
}
