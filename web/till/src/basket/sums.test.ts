import { describe, expect, it } from 'vitest';
import type { Priced } from '../rules/rules';
import { sumsOf } from './sums';

const basket = (taxes: { inclusive: boolean; amount: number }[], total: number) =>
  ({
    lines: [
      { line: 1, net: 250 },
      { line: 2, net: 10, linkedTo: 1 },
      { line: 3, net: 140 },
    ],
    taxes,
    total,
    saved: 0,
  }) as unknown as Priced;

describe('what a total is made of', () => {
  it('goods, deposits, loads and the tax on top add up to it', () => {
    const priced = basket(
      [16, 18].map((amount) => ({ inclusive: false, amount })),
      434,
    );
    const parts = sumsOf(priced, 2_000);
    expect(parts).toEqual([
      { of: 'goods', amount: 390 },
      { of: 'deposits', amount: 10 },
      { of: 'loads', amount: 2_000 },
      { of: 'tax', amount: 34 },
    ]);
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(priced.total + 2_000);
  });

  it('a tax inside the prices is said, and nothing is added for it', () => {
    expect(sumsOf(basket([{ inclusive: true, amount: 67 }], 400), 0)).toEqual([
      { of: 'goods', amount: 390 },
      { of: 'deposits', amount: 10 },
      { of: 'included', amount: 67 },
    ]);
  });

  it('goods that are the whole total need no words', () => {
    const lines = [{ line: 1, net: 250 }];
    expect(sumsOf({ ...basket([{ inclusive: false, amount: 0 }], 250), lines } as unknown as Priced, 0)).toEqual([]);
  });
});
