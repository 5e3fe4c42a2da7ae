import { describe, expect, it } from 'vitest';
import type { Entry } from '../journal/entry';
import { reportOf } from './report';

const line = (gross: number, discount: number, promotion = 1) => ({
  gross,
  net: gross - discount,
  discounts: discount === 0 ? [] : [{ promotion, name: 'P', amount: discount }],
});
const sale = {
  kind: 'SALE',
  lines: [line(500, 50), line(300, 0), line(200, 80, 0), line(100, 10, 0)],
  taxes: [{ component: 'State', amount: 30 }],
  total: 990,
  rounding: -2,
  tenders: [
    { kind: 'CASH', amount: 500 },
    { kind: 'CARD', amount: 488 },
  ],
};
const refund = {
  kind: 'REFUND',
  lines: [line(-300, 0), line(-200, -80, 0)],
  taxes: [{ component: 'State', amount: -12 }],
  total: -432,
  rounding: 0,
  tenders: [{ kind: 'CASH', amount: -432 }],
};
const entries = [
  { kind: 'SHIFT_OPEN', float: 10_000 },
  sale,
  { kind: 'VOID', lines: [line(900, 0)], taxes: [], total: 900, rounding: 0, tenders: [] },
  refund,
  { kind: 'DRAWER', move: 'DROP', amount: 4_000 },
  { kind: 'DRAWER', move: 'DROP', amount: 1_000 },
  { kind: 'DRAWER', move: 'PAID_IN', amount: 250 },
  { kind: 'DRAWER', move: 'PAID_OUT', amount: 75 },
] as unknown as Entry[];

describe('the report of a shift', () => {
  const report = reportOf(entries);

  it('adds up what was sold and what came back, and leaves out what was given up', () => {
    expect(report).toMatchObject({
      gross: 600,
      sales: { count: 1, amount: 988 },
      refunds: { count: 1, amount: -432 },
      voids: 1,
      taxes: [{ name: 'State', amount: 18 }],
      rounding: -2,
    });
  });

  it('tells what staff took off from what promotions did', () => {
    expect(report).toMatchObject({ saved: 50, takenOff: { count: 2, amount: 10 } });
  });

  it('says what the drawer should hold: the float, cash taken, paid in, less paid out and dropped', () => {
    expect(report.taken).toEqual([
      { kind: 'CASH', amount: 68 },
      { kind: 'CARD', amount: 488 },
    ]);
    expect(report.moves).toEqual([
      { move: 'DROP', count: 2, amount: 5_000 },
      { move: 'PAID_IN', count: 1, amount: 250 },
      { move: 'PAID_OUT', count: 1, amount: 75 },
    ]);
    expect(report.expected).toEqual([
      { kind: 'CASH', amount: 10_000 + 68 + 250 - 75 - 5_000 },
      { kind: 'CARD', amount: 488 },
    ]);
  });
});
