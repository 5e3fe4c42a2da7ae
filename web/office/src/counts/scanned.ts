import { codeOf } from '../goods/scanned';
import type { CountItem } from './counts';

/** The products on the list that were meant: the one with the code, or else those with the words in their names. */
export function meant(items: readonly CountItem[], text: string): CountItem[] {
  const code = codeOf(text);
  if (code) return items.filter(({ codes }) => codes.includes(code));
  const words = text.trim().toLowerCase().split(/\s+/);
  return items.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}
