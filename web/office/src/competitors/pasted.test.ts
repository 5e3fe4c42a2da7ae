import { describe, expect, it } from 'vitest';
import { readContent, readSeen } from './pasted';

const DOLLARS = { currency: 'USD', digits: 2 };
const USUAL = { competitor: 7, source: 'SHELF', seenOn: '2026-11-28' };

describe('a list of prices that were seen', () => {
  it('takes what is usual where a row does not say it', () => {
    const list = 'Code;Price;Content;Day;Competitor\n4011;0.49\n12345678;2.50;500 g;2026-11-20;Fairway';
    expect(readSeen(list, USUAL, DOLLARS)).toEqual({
      wrong: [],
      rows: [2, 3],
      lines: [
        { code: '4011', amount: 49, source: 'SHELF', seenOn: '2026-11-28', competitor: 7 },
        {
          code: '12345678',
          amount: 250,
          source: 'SHELF',
          seenOn: '2026-11-20',
          competitorName: 'Fairway',
          content: 500_000,
          measure: 'G',
        },
      ],
    });
  });

  it('names each row that cannot be read', () => {
    const list = '4011\t0\n\tx\n4011\t1.00\tmuch\n4011\t1.00\t\tyesterday';
    expect(readSeen(list, USUAL, DOLLARS).wrong.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '1 no-price',
      '2 no-code',
      '3 no-content',
      '4 no-day',
    ]);
    const nobody = { ...USUAL, competitor: undefined };
    expect(readSeen('4011\t1.00', nobody, DOLLARS).wrong[0]?.why).toBe('no-competitor');
  });
});

describe('a content', () => {
  it('is read as leaflets write it', () => {
    expect(readContent('12 fl. oz')).toEqual({ content: 12_000, measure: 'FL_OZ' });
    expect(readContent('1.5l')).toEqual({ content: 1_500, measure: 'L' });
    expect(readContent('much')).toBeUndefined();
  });
});
