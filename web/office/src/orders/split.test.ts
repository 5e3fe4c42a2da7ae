import { describe, expect, it } from 'vitest';
import type { Order } from './orders';
import { allToCome, partOf } from './split';

/** Three packs of twelve of one line to come, two thirds of a pack of another, nothing of a third. */
const order = {
  lines: [
    { line: 1, onOrder: 36_000, units: 12_000 },
    { line: 2, onOrder: 8_000, units: 12_000 },
    { line: 3, onOrder: 0, units: 1_000 },
  ],
} as Order;

describe('a part of an order', () => {
  it('is whole packs, or all that is to come', () => {
    expect(partOf(order, { 1: '2', 2: '' })).toEqual([{ line: 1, quantity: 24_000 }]);
    expect(partOf(order, allToCome(order))).toEqual([
      { line: 1, quantity: 36_000 },
      { line: 2, quantity: 8_000 },
    ]);
    expect(partOf(order, { 1: '0' })).toEqual([]);
  });

  it('is not read where it says anything else', () => {
    for (const wrong of ['x', '-1', '1.5', '4']) expect(partOf(order, { 1: wrong })).toBeUndefined();
    expect(partOf(order, { 2: '1' })).toBeUndefined();
  });
});
