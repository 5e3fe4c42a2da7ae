import { describe, expect, it } from 'vitest';
import type { CountItem } from './counts';
import { meant } from './scanned';

const item = (product: number, name: string, ...codes: string[]): CountItem => ({
  product,
  name,
  unit: 'EACH',
  codes,
  counted: false,
  again: false,
});

describe('what was meant', () => {
  it('finds the product of a code, and else all whose names hold the words', () => {
    const items = [item(1, 'Rye bread', '04006381333931'), item(2, 'White bread', 'PLU4011')];
    expect(meant(items, '4006381333931').map(({ product }) => product)).toEqual([1]);
    expect(meant(items, 'bread white').map(({ product }) => product)).toEqual([2]);
    expect(meant(items, '96385074')).toEqual([]);
  });
});
