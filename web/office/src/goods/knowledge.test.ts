import { describe, expect, it } from 'vitest';
import { productOf, type Standing, takingIn } from './knowledge';

const current: Standing = {
  words: 10,
  wordsBehind: 0,
  meanings: 10,
  meaningsBehind: 0,
  meaningFailed: false,
  store: 'IN_PROCESS',
};

describe('what is known', () => {
  it('is taken in while words or meanings are behind, or the model is loading', () => {
    expect(takingIn(current)).toBe(false);
    expect(takingIn({ ...current, wordsBehind: 1 })).toBe(true);
    expect(takingIn({ ...current, meaningsBehind: 3 })).toBe(true);
    expect(takingIn({ ...current, meaningsBehind: null })).toBe(true);
  });

  it('is not waited for where meaning cannot be had', () => {
    expect(takingIn({ ...current, meaningsBehind: null, meaningFailed: true })).toBe(false);
  });

  it('opens products, and shows policies whole', () => {
    const hit = { title: '', text: '', wordsRank: 1, meaningRank: null };
    expect(productOf({ ...hit, key: 'product-17' })).toBe('17');
    expect(productOf({ ...hit, key: 'policy-00000000-0000-0000-0000-000000000017' })).toBeUndefined();
  });
});
