import { describe, expect, it } from 'vitest';
import { readable } from '../language/words';
import type { Format } from '../session/store';
import { callWords } from './callWords';

const format = {
  dayWithYear: (day: string) => `day ${day}`,
  money: (minorUnits: number) => `$${minorUnits / 100}`,
  count: String,
} as unknown as Format;
const named = (_group: string, name: string | number) => readable(String(name));

describe('what a tool was called with', () => {
  it('is said in words', () => {
    const given = { from: '2026-11-02', to: '2026-11-08', by: 'TAKINGS', count: 5 };
    expect(callWords(given, named, format)).toBe('From day 2026-11-02 · To day 2026-11-08 · By Takings · Count 5');
  });

  it('has money as money, lines counted, and no id', () => {
    const given = { id: 'b2f0', supplier: 3, lines: [{ product: 1 }, { product: 2 }], reason: 'Out', gain: 1250 };
    expect(callWords(given, named, format)).toBe('Supplier 3 · Lines 2 · Reason Out · Gain $12.5');
  });

  it('may be anything a model made up', () => {
    expect(callWords({ what: null, deep: { a: 1 } }, named, format)).toBe('What null · Deep {"a":1}');
    expect(callWords({}, named, format)).toBe('');
  });
});
