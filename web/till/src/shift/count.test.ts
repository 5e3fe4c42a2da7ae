import { describe, expect, it } from 'vitest';
import type { Entry, Tender } from '../journal/entry';
import { coins, counted, expectedOf, piecesOf } from './count';

const open = { kind: 'SHIFT_OPEN', float: 10_000 } as Entry;
const entry = (kind: 'SALE' | 'REFUND', ...tenders: Tender[]) => ({ kind, tenders }) as Entry;

describe('the count of a shift', () => {
  it('expects the float, what came in and what went out', () => {
    const entries = [
      open,
      entry('SALE', { kind: 'CASH', amount: 1650, given: 2000, change: 350 }),
      entry('SALE', { kind: 'CARD', amount: 900 }, { kind: 'CASH', amount: 100 }),
      entry('REFUND', { kind: 'CASH', amount: -650 }),
    ];
    expect(expectedOf(entries)).toEqual([
      { kind: 'CASH', amount: 11_100 },
      { kind: 'CARD', amount: 900 },
    ]);
  });

  it('adds up pieces of each coin and note', () => {
    expect(
      counted([
        [2000, 3],
        [25, 4],
        [1, 7],
      ]),
    ).toBe(6107);
    expect(coins('USD', 2)).toEqual([1, 5, 10, 25, 50, 100]);
  });

  it('takes whole pieces only, and never counts a mistyped number as none', () => {
    expect(['', '0', '12', ' 7 '].map(piecesOf)).toEqual([0, 0, 12, 7]);
    expect(['1x', '1.5', '-1', '1,000', '1 000', '1234567', 'O'].map(piecesOf)).toEqual(Array(7).fill(null));
  });
});
