import { describe, expect, it } from 'vitest';
import { readPasted } from './pasted';

const DOLLARS = { currency: 'USD', digits: 2 };

describe('a pasted list of prices', () => {
  it('is read with tabs, semicolons or commas, with or without a head', () => {
    const lines = [
      { code: '4011', amount: 59 },
      { code: '0012345678905', amount: 1299 },
    ];
    for (const text of [
      'Code\tName\tPrice\n4011\tBananas\t0.59\n0012345678905\tCoffee\t12.99\n',
      '4011;0.59\r\n0012345678905;$12.99',
      '"4011","0.59"\n"0012345678905","12.99"',
    ]) {
      expect(readPasted(text, DOLLARS)).toEqual({ lines, wrong: [] });
    }
  });

  it('names each row that cannot be taken, counted as a spreadsheet counts', () => {
    const { lines, wrong } = readPasted('4011\t0.59\n\nSoap\t1.00\n4012\t1.999\n4013\n4011\t0.60', DOLLARS);
    expect(lines).toEqual([{ code: '4011', amount: 59 }]);
    expect(wrong).toEqual([
      { row: 3, text: 'Soap\t1.00', why: 'no-code' },
      { row: 4, text: '4012\t1.999', why: 'too-fine' },
      { row: 5, text: '4013', why: 'empty' },
      { row: 6, text: '4011\t0.60', why: 'twice' },
    ]);
  });

  it('takes nothing for a price that is none', () => {
    const { lines, wrong } = readPasted('4011\t-0.59\n4012\t0\n4013\ttwo', DOLLARS);
    expect(lines).toEqual([]);
    expect(wrong.map(({ why }) => why)).toEqual(['no-price', 'no-price', 'empty']);
  });
});
