import { describe, expect, it } from 'vitest';
import { costOfOne, yieldOf } from './yield';

const run = (came: number, expected: number, undoneAt: string | null = null) => ({ came, expected, undoneAt });

describe('the yield', () => {
  it('is what came of what was expected, of all runs that stand', () => {
    expect(yieldOf([])).toBeUndefined();
    expect(yieldOf([run(9_000, 10_000), run(21_000, 20_000)])).toBe(1_000_000);
    expect(yieldOf([run(9_000, 10_000), run(1_000, 20_000, '2026-11-27T10:00:00Z')])).toBe(900_000);
  });

  it('makes each dearer where less came', () => {
    expect(costOfOne({ cost: 900, came: 10_000 })).toBe(90);
    expect(costOfOne({ cost: 900, came: 9_000 })).toBe(100);
  });
});
