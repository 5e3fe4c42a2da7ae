import { describe, expect, it } from 'vitest';
import en from './en.json';
import es from './es.json';

type Words = { [key: string]: string | Words };

/** Every key with the names its text takes. */
function keys(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value !== 'string') return keys(value, `${path}${key}.`);
    return [`${path}${key} ${(value.match(/\{\{\w+\}\}/g) ?? []).sort().join()}`];
  });
}

describe('the languages', () => {
  it('say the same things, with the same figures in them', () => {
    expect(keys(es)).toEqual(keys(en));
  });
});
