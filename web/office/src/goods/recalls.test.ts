import { expect, it } from 'vitest';
import { recallOf } from './recalls';

it('means every piece, or one lot under each name that a store gives it', () => {
  const lot = { product: 1, lot: 'L-7', reason: 'Glass' };
  const all = { product: 2, lot: null, reason: 'Metal' };
  expect(recallOf([lot, all], 1, 'L-7')).toBe(lot);
  expect(recallOf([lot, all], 1, 'L-7 (2026-12-01)')).toBe(lot);
  expect(recallOf([lot, all], 1, 'L-70')).toBeUndefined();
  expect(recallOf([lot, all], 1, null)).toBeUndefined();
  expect(recallOf([lot, all], 2, null)).toBe(all);
});
