import { describe, expect, it } from 'vitest';
import type { RulesJson } from '../price-book/product';
import type { PricedLine } from '../rules/rules';
import { almostFiring } from './almost';

const rules = {
  promotions: [
    { id: 1, name: '3 for 5.00', kind: 'N_FOR', from: 100, to: 110, products: [7], count: 3, price: 500 },
    { id: 2, name: 'Any 2', kind: 'MIX', from: 100, products: [8, 9], count: 2, price: 300 },
    { id: 3, name: 'Members: 1 + 1', kind: 'BUY_X_GET_Y', from: 100, members: true, products: [6], buy: 1, get: 1 },
  ],
} as unknown as RulesJson;

const line = (key: number, product: number, pieces: number) =>
  ({ key, product, department: 1, unit: 'EACH', quantity: pieces * 1000 }) as PricedLine;

const missing = (lines: PricedLine[], day = 105, member = false) =>
  [...almostFiring(rules, lines, day, member)].map(([key, almost]) => [key, almost.promotion, almost.missing]);

describe('a promotion that does not fire yet', () => {
  it('says how many pieces it lacks, on the newest line of its goods', () => {
    expect(missing([line(1, 7, 1)])).toEqual([[1, 1, 2]]);
    expect(missing([line(1, 7, 1), line(2, 5, 1), line(3, 7, 1)])).toEqual([[3, 1, 1]]);
    expect(missing([line(1, 8, 1)])).toEqual([[1, 2, 1]]);
  });

  it('is silent when the set is full', () => {
    expect(missing([line(1, 7, 3)])).toEqual([]);
    expect(missing([line(1, 8, 1), line(2, 9, 1)])).toEqual([]);
  });

  it('is silent after its days, and to others than members', () => {
    expect(missing([line(1, 7, 1)], 110)).toEqual([]);
    expect(missing([line(1, 6, 1)])).toEqual([]);
    expect(missing([line(1, 6, 1)], 105, true)).toEqual([[1, 3, 1]]);
  });
});
