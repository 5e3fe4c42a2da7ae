import { describe, expect, it } from 'vitest';
import { doubtsOf } from './doubts';

describe('a new price', () => {
  it('is taken as it is while it is near what it was and above its cost', () => {
    expect(doubtsOf(499, 300, 449)).toEqual([]);
    expect(doubtsOf(499, 300, undefined)).toEqual([]);
    expect(doubtsOf(0, 300, 449)).toEqual([]);
  });

  it('is asked about where it is below cost, as if its point had slipped, or far off', () => {
    expect(doubtsOf(299, 300, 320)).toEqual(['BELOW_COST']);
    expect(doubtsOf(299, 300, undefined)).toEqual(['BELOW_COST']);
    expect(doubtsOf(4_990, 300, 499)).toEqual(['SLIPPED_POINT']);
    expect(doubtsOf(49_900, 300, 499)).toEqual(['SLIPPED_POINT']);
    expect(doubtsOf(50, 300, 499)).toEqual(['BELOW_COST', 'SLIPPED_POINT']);
    expect(doubtsOf(20_000, 300, 499)).toEqual(['LARGE_CHANGE']);
    expect(doubtsOf(749, 300, 499)).toEqual(['LARGE_CHANGE']);
  });
});
