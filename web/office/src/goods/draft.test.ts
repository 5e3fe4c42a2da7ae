import { describe, expect, it } from 'vitest';
import { amountOf, costOf, type DraftLine, packsOf, wanted } from './draft';

const line = (packs: string, units = 12_000, cost = 1_200): DraftLine => ({
  product: 7,
  name: 'Bread',
  unit: 'EACH',
  units,
  steps: [{ fromPacks: 1, cost }],
  onHand: 0,
  packs,
});

describe('a draft', () => {
  it('is read in whole packs', () => {
    expect(packsOf(line(' 3 '))).toBe(3);
    expect(packsOf(line(''))).toBe(0);
    for (const wrong of ['1.5', '-1', 'two', '100001']) expect(packsOf(line(wrong))).toBeUndefined();
  });

  it('is worth its packs, and what cannot be read counts nothing', () => {
    expect(amountOf([line('2'), line('x'), line('1', 6_000, 900)])).toBe(3_300);
  });

  it('costs what the number of packs asks for', () => {
    const steps = [
      { fromPacks: 1, cost: 1_300 },
      { fromPacks: 10, cost: 1_200 },
    ];
    expect([0, 1, 9, 10, 11].map((packs) => costOf({ steps }, packs))).toEqual([1_300, 1_300, 1_300, 1_200, 1_200]);
    expect(amountOf([{ ...line('10'), steps }])).toBe(12_000);
  });

  it('orders thousandths, and leaves out what is none', () => {
    expect(wanted([line('2'), line('0')])).toEqual([{ product: 7, quantity: 24_000 }]);
    expect(wanted([line('2'), line('x')])).toBeUndefined();
  });
});
