import type { Words } from '../language/words';
import type { Format } from '../session/store';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ONE_OF = /^[A-Z][A-Z_]*$/;
const MONEY = new Set(['price', 'gain']);
/** What only a program has use for. */
const UNSAID = new Set(['id']);

/** What a tool was called with, in people's words: `From Nov 2, 2026 · To Nov 8, 2026`. */
export function callWords(given: Record<string, unknown>, named: Words['named'], format: Format): string {
  return Object.entries(given)
    .filter(([name]) => !UNSAID.has(name))
    .map(([name, value]) => `${named('argument', name)} ${valueWords(name, value, named, format)}`)
    .join(' · ');
}

function valueWords(name: string, value: unknown, named: Words['named'], format: Format): string {
  if (Array.isArray(value)) return format.count(value.length);
  if (typeof value === 'number') return MONEY.has(name) ? format.money(value) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return format.dayWithYear(value);
  return ONE_OF.test(value) ? named('choice', value) : value;
}
