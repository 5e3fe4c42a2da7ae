import { type Currency, readMoney, type Unreadable } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import type { SentPrice } from '../goods/competitors';

/** What holds for each row that does not say it itself. */
export interface Usual {
  competitor: number | undefined;
  source: string;
  seenOn: string;
}

/** A row of a pasted list that cannot be read, counted from 1 as a spreadsheet does. */
export interface WrongRow {
  row: number;
  text: string;
  why: Unreadable | 'no-code' | 'no-price' | 'no-content' | 'no-day' | 'no-competitor';
}

export interface Pasted {
  lines: SentPrice[];
  /** The row of each line, counted from 1. */
  rows: number[];
  wrong: WrongRow[];
}

const PLAIN = /^[\s"']+|[\s"']+$/g;
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** Measures as people and leaflets write them. */
const WRITTEN: Record<string, string> = {
  g: 'G',
  kg: 'KG',
  oz: 'OZ',
  lb: 'LB',
  lbs: 'LB',
  ml: 'ML',
  l: 'L',
  floz: 'FL_OZ',
  qt: 'QT',
  gal: 'GAL',
  pcs: 'EACH',
  ct: 'EACH',
  each: 'EACH',
};

/** A content such as `500 g` or `12 fl oz`; undefined when it is none. */
export function readContent(text: string): { content: number; measure: string } | undefined {
  const parts = /^([\d.,]+)\s*([a-z .]+)$/i.exec(text.trim());
  const measure = WRITTEN[(parts?.[2] ?? '').toLowerCase().replaceAll(/[ .]/g, '')];
  const read = readMoney(parts?.[1] ?? '', THOUSANDTHS);
  return measure === undefined || 'problem' in read || read.minorUnits < 1
    ? undefined
    : { content: read.minorUnits, measure };
}

/**
 * Reads a list as it is copied from a spreadsheet or a file: a row each with code, price, the pack's content, the day and
 * the competitor, the last three where they differ from what is usual. A first row without a figure is taken for the head.
 */
export function readSeen(text: string, usual: Usual, currency: Currency): Pasted {
  const rows = text.split(/\r\n|\r|\n/);
  const apart = rows.some((row) => row.includes('\t')) ? '\t' : rows.some((row) => row.includes(';')) ? ';' : ',';
  const pasted: Pasted = { lines: [], rows: [], wrong: [] };
  rows.forEach((row, index) => {
    const cells = row.split(apart).map((cell) => cell.replace(PLAIN, ''));
    if (cells.every((cell) => cell === '')) return;
    if (pasted.lines.length + pasted.wrong.length === 0 && !/\d/.test(row)) return;
    const read = readRow(cells, usual, currency);
    if (typeof read === 'string') pasted.wrong.push({ row: index + 1, text: row.trim(), why: read });
    else {
      pasted.lines.push(read);
      pasted.rows.push(index + 1);
    }
  });
  return pasted;
}

function readRow(cells: string[], usual: Usual, currency: Currency): SentPrice | WrongRow['why'] {
  const [code = '', priceText = '', contentText = '', day = '', competitorName = ''] = cells;
  if (!/\d/.test(code)) return 'no-code';
  const price = readMoney(priceText, currency);
  if ('problem' in price) return price.problem;
  if (price.minorUnits < 1) return 'no-price';
  const content = contentText === '' ? {} : readContent(contentText);
  if (content === undefined) return 'no-content';
  if (day !== '' && !/^\d{4}-\d\d-\d\d$/.test(day)) return 'no-day';
  if (competitorName === '' && usual.competitor === undefined) return 'no-competitor';
  const who = competitorName === '' ? { competitor: usual.competitor } : { competitorName };
  const seenOn = day === '' ? usual.seenOn : day;
  return only({ code, amount: price.minorUnits, source: usual.source, seenOn, ...who, ...content });
}
