import { describe, expect, it } from 'vitest';
import type { CountItem } from './counts';
import { codeOf, meant, quantityOf } from './scanned';

const item = (product: number, name: string, ...codes: string[]): CountItem => ({
  product,
  name,
  unit: 'EACH',
  codes,
  counted: false,
  again: false,
});

describe('what was scanned', () => {
  it.each([
    ['4006381333931', '04006381333931'],
    ['96385074', '00000096385074'],
    ['(01)04006381333931(15)261231', '04006381333931'],
    ['4011', 'PLU4011'],
    ['PLU 4011', 'PLU4011'],
    ['bread', undefined],
  ])('%s is %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('finds the product of a code, and else all whose names hold the words', () => {
    const items = [item(1, 'Rye bread', '04006381333931'), item(2, 'White bread', 'PLU4011')];
    expect(meant(items, '4006381333931').map(({ product }) => product)).toEqual([1]);
    expect(meant(items, 'bread white').map(({ product }) => product)).toEqual([2]);
    expect(meant(items, '96385074')).toEqual([]);
  });
});

describe('what was keyed', () => {
  it.each([
    ['12', 'EACH', 12_000],
    ['0', 'EACH', 0],
    ['1.25', 'KG', 1_250],
    ['1.5', 'EACH', undefined],
    ['-1', 'EACH', undefined],
    ['', 'EACH', undefined],
    ['4006381333931', 'EACH', undefined],
    ['96385074', 'EACH', undefined],
  ])('%s of %s is %s', (text, unit, thousandths) => expect(quantityOf(text, unit)).toBe(thousandths));
});
