import { describe, expect, it } from 'vitest';
import { type PolicyRow, pastedPolicies, readPolicy } from './orderPolicies';

const row = (minimum: string, maximum: string, space = '', code = '4011'): PolicyRow => ({
  code,
  minimum,
  maximum,
  space,
});

describe('a policy', () => {
  it('is known by which levels are filled in', () => {
    expect(readPolicy(row('6', '24'))).toEqual({ code: '4011', rule: 'MIN_MAX', minimum: 6_000, maximum: 24_000 });
    expect(readPolicy(row('', '24', '30'))).toEqual({
      code: '4011',
      rule: 'ORDER_UP_TO',
      maximum: 24_000,
      space: 30_000,
    });
    expect(readPolicy(row('', '0'))).toEqual({ code: '4011', rule: 'NEVER' });
    expect(readPolicy(row('', '', '1.5'))).toEqual({ code: '4011', rule: 'FORECAST', space: 1_500 });
    expect(readPolicy(row('', ''))).toEqual({ code: '4011', rule: 'FORECAST' });
  });

  it('that cannot be is named by its column', () => {
    const wrong = (typed: PolicyRow) => readPolicy(typed);
    expect(wrong(row('', '', '', 'x'))).toEqual({ wrong: { column: 'code', why: 'no-code' } });
    expect(wrong(row('3', ''))).toEqual({ wrong: { column: 'maximum', why: 'no-maximum' } });
    expect(wrong(row('3', '2'))).toEqual({ wrong: { column: 'maximum', why: 'below-minimum' } });
    expect(wrong(row('', '2', '0'))).toEqual({ wrong: { column: 'space', why: 'no-space' } });
    expect(wrong(row('x', '2'))).toMatchObject({ wrong: { column: 'minimum' } });
  });

  it('is pasted from a spreadsheet without its headings', () => {
    expect(pastedPolicies('code\tminimum\tmaximum\n4011\t6\t24\n"04012"\t\t12\t20\n')).toEqual([
      row('6', '24'),
      row('', '12', '20', '04012'),
    ]);
    expect(pastedPolicies('4011')).toBeUndefined();
  });
});
