import { describe, expect, it } from 'vitest';
import type { Priced } from '../rules/rules';
import { sumsOf } from './sums';

const basket = (taxes: { inclusive: boolean; amount: number; component?: string }[], total: number) =>
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
    expect(parts.map(({ of, amount }) => ({ of, amount }))).toEqual([
      { of: 'goods', amount: 390 },
      { of: 'deposits', amount: 10 },
      { of: 'loads', amount: 2_000 },
      { of: 'tax', amount: 34 },
    ]);
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(priced.total + 2_000);
  });

  it('a tax inside the prices is said, and nothing is added for it', () => {
    const taxes = [
      { component: 'VAT', inclusive: true, amount: 60 },
      { component: 'VAT', inclusive: true, amount: 7 },
      { component: 'Sugar', inclusive: true, amount: 0 },
    ];
    expect(sumsOf(basket(taxes, 400), 0)).toEqual([
      { of: 'goods', amount: 390, tax: 'VAT' },
      { of: 'deposits', amount: 10, tax: 'VAT' },
      { of: 'included', amount: 67, tax: 'VAT' },
    ]);
  });

  it('goods that are the whole total need no words', () => {
    const lines = [{ line: 1, net: 250 }];
    const alone = (tax: { inclusive: boolean; amount: number; component: string }) =>
      sumsOf({ ...basket([tax], 250), lines } as unknown as Priced, 0);
    expect(alone({ inclusive: false, amount: 0, component: 'State' })).toEqual([]);
    expect(alone({ inclusive: true, amount: 23, component: 'VAT' })).toEqual([
      { of: 'included', amount: 23, tax: 'VAT' },
    ]);
  });
});
