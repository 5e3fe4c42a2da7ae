import { describe, expect, it } from 'vitest';
import { allCame, arrived } from './arrived';
import type { TransferLine } from './transfers';

const line: TransferLine = {
  line: 3,
  product: 1,
  lot: null,
  expires: null,
  quantity: 12_000,
  cost: 1_200,
  received: 2_000,
  missing: 0,
  damaged: 0,
  back: 0,
};

describe('what arrives of a line', () => {
  it('is all that is in transit until somebody says otherwise', () =>
    expect(arrived(line, allCame(line), 'EACH')).toEqual({
      line: 3,
      received: 10_000,
      missing: 0,
      damaged: 0,
      left: 0,
    }));

  it.each([
    ['7', '2', '', 1_000],
    ['', '', '', 10_000],
    ['9', '1', '1', undefined],
    ['1.5', '', '', undefined],
    ['x', '', '', undefined],
  ])('%s came, %s missing, %s damaged leaves %s', (received, missing, damaged, left) =>
    expect(arrived(line, { received, missing, damaged }, 'EACH')?.left).toBe(left),
  );
});
