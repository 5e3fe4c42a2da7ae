import type { Production } from './production';

/** What came of what was expected, parts per million; of several runs together, without those that were undone. */
export function yieldOf(made: readonly Pick<Production, 'came' | 'expected' | 'undoneAt'>[]): number | undefined {
  const standing = made.filter(({ undoneAt }) => !undoneAt);
  const expected = standing.reduce((sum, each) => sum + each.expected, 0);
  const came = standing.reduce((sum, each) => sum + each.came, 0);
  return expected === 0 ? undefined : Math.round((came * 1_000_000) / expected);
}

/** What a piece, a kilogram or a pound of it cost, minor units rounded. */
export const costOfOne = ({ cost, came }: Pick<Production, 'cost' | 'came'>) => Math.round((cost * 1_000) / came);
