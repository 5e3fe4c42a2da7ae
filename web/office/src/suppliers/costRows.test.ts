import { describe, expect, it } from 'vitest';
import { type CostRow, emptyRow, isEmpty, pastedRows, readRow } from './costRows';

const USD = { currency: 'USD', digits: 2 };
const row = (change: Partial<CostRow>): CostRow => ({ ...emptyRow('2026-12-01'), code: '4011', ...change });

describe('a row of a cost list', () => {
  it('is a cost, an amount off or a share off', () => {
    expect(readRow(row({ value: '12.50' }), USD)).toEqual({
      code: '4011',
      kind: 'COST',
      value: 1_250,
      first: '2026-12-01',
      fromPacks: 1,
    });
    expect(readRow(row({ value: '-1' }), USD)).toMatchObject({ kind: 'AMOUNT_OFF', value: 100 });
    expect(readRow(row({ value: '−2.5 %', packs: '10', last: '2026-12-31' }), USD)).toMatchObject({
      kind: 'PERCENT_OFF',
      value: 25_000,
      fromPacks: 10,
      last: '2026-12-31',
    });
  });

  it('says in which cell it is wrong', () => {
    const wrong = (change: Partial<CostRow>) => {
      const read = readRow(row({ value: '1', ...change }), USD);
      return 'wrong' in read ? read.wrong.column : undefined;
    };
    expect(wrong({ code: 'bread' })).toBe('code');
    expect(wrong({ value: 'free' })).toBe('value');
    expect(wrong({ first: '1.12.' })).toBe('first');
    expect(wrong({ last: '2026-11-30' })).toBe('last');
    expect(wrong({ packs: '0' })).toBe('packs');
    expect(isEmpty(row({ code: ' ', value: '' }))).toBe(true);
  });

  it('is pasted from a spreadsheet, its head left out, what is missing as in the row before', () => {
    const over = emptyRow('2026-12-01');
    expect(pastedRows('4011', over)).toBeUndefined();
    expect(pastedRows('Code\tCost\r\n4011\t12.50\r\n"4012"\t-5%\t2026-12-24\t2026-12-26\t10\r\n', over)).toEqual([
      { code: '4011', value: '12.50', first: '2026-12-01', last: '', packs: '1' },
      { code: '4012', value: '-5%', first: '2026-12-24', last: '2026-12-26', packs: '10' },
    ]);
  });
});
