import { describe, expect, it } from 'vitest';
import { codeOf, quantityOf } from './scanned';

describe('what was scanned', () => {
  it.each([
    ['4006381333931', '04006381333931'],
    ['96385074', '00000096385074'],
    ['(01)04006381333931(15)261231', '04006381333931'],
    ['4011', 'PLU4011'],
    ['PLU 4011', 'PLU4011'],
    ['bread', undefined],
  ])('%s is %s', (text, code) => expect(codeOf(text)).toBe(code));
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
