import { describe, expect, it } from 'vitest';
import { KINDS, type Terms } from '../goods/promotions';
import { called, emptyForm, enough, formOf, termsOf } from './form';

const DOLLARS = { currency: 'USD', digits: 2 };
const GOODS = { name: 'A', from: '2026-12-01', stores: [1], products: [7] };

const EACH_KIND: Terms[] = [
  { ...GOODS, kind: 'PERCENT', ppm: 125_000, stacks: true },
  { ...GOODS, kind: 'AMOUNT', amount: 25, most: 2 },
  { ...GOODS, kind: 'FIXED_PRICE', price: 0, priority: 9 },
  { ...GOODS, kind: 'CHEAPEST_FREE', count: 3, to: '2026-12-08' },
  { ...GOODS, kind: 'N_FOR', count: 2, price: 500, members: true },
  { ...GOODS, kind: 'MIX', count: 4, price: 1_000, coupon: { code: 'MIX4', most: 2 } },
  { ...GOODS, kind: 'BUY_X_GET_Y', buy: 2, get: 1, ppm: 1_000_000 },
  { ...GOODS, kind: 'OTHER_ITEM', buy: 1, get: 2, ppm: 500_000, reward: { products: [8], departments: [3] } },
  {
    ...GOODS,
    kind: 'QUANTITY_PRICE',
    steps: [
      { count: 3, price: 90 },
      { count: 6, price: 80 },
    ],
  },
  { ...GOODS, kind: 'TIERS', steps: [{ count: 4, ppm: 100_000 }] },
  {
    name: 'A',
    kind: 'THRESHOLD',
    from: '2026-12-01',
    everything: true,
    exceptProducts: [7],
    exceptDepartments: [2],
    steps: [
      { spend: 2_500, amount: 500 },
      { spend: 5_000, ppm: 150_000 },
    ],
  },
];

describe('a promotion as it is typed', () => {
  it('is tried under another name until it has one of its own', () => {
    const terms = termsOf(emptyForm(1, '2026-12-01'), DOLLARS);
    expect(called({ ...terms, name: ' ' }, 'New promotion')).toEqual({ ...terms, name: 'New promotion' });
    expect(called({ ...terms, name: '3 for 2' }, 'New promotion').name).toBe('3 for 2');
  });

  it.each(EACH_KIND)('says of $kind what was kept, and nothing else', (terms) => {
    const form = formOf(terms, 250_000, [{ id: 7, name: 'Soap' }], DOLLARS);
    expect(termsOf(form, DOLLARS)).toEqual(terms);
    expect(form.expected).toBe('25');
  });

  it('knows every kind there is', () => {
    expect(EACH_KIND.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
  });

  it('keeps of a reward what the page does not show', () => {
    const reward = { departments: [3], exceptProducts: [9] };
    const terms: Terms = { ...GOODS, kind: 'OTHER_ITEM', buy: 1, get: 1, ppm: 1, reward };
    expect(termsOf(formOf(terms, null, [], DOLLARS), DOLLARS).reward).toEqual(reward);
  });

  it('leaves out what cannot be read, for the server to name', () => {
    const form = { ...emptyForm(1, '2026-12-01'), kind: 'N_FOR' as const, count: 'three', money: 'dear' };
    expect(termsOf(form, DOLLARS)).not.toHaveProperty('count');
    expect(termsOf(form, DOLLARS)).not.toHaveProperty('price');
  });

  it('puts as many units into a first basket as the promotion needs', () => {
    const needs = (terms: Terms) => enough(formOf(terms, null, [], DOLLARS));
    expect(EACH_KIND.map(needs)).toEqual([1, 1, 1, 3, 2, 4, 3, 1, 3, 4, 1]);
  });
});
