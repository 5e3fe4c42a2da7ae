import i18next from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import en from './en.json';
import es from './es.json';
import { FIGURES, INTERPOLATION, localeOf, preferredLanguage } from './language';
import { readable } from './words';

type Texts = { [key: string]: string | Texts };

/** Every key with the names its text takes. */
function keys(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value !== 'string') return keys(value, `${path}${key}.`);
    return [`${path}${key} ${(value.match(/\{\{\w+\}\}/g) ?? []).sort().join()}`];
  });
}

describe('the languages', () => {
  it('say the same things, with the same figures in them', () => {
    expect(keys(es)).toEqual(keys(en));
  });
});

it('is spoken everywhere: no page has words of its own in an attribute', () => {
  const pages = import.meta.glob<string>('../*/*.tsx', { query: '?raw', import: 'default', eager: true });
  const spoken = /\s((?:aria-label|title|label|placeholder|description|alt)="[^"]*\p{L}[^"]*")/gu;
  const found = Object.entries(pages).flatMap(([file, text]) =>
    [...text.matchAll(spoken)].map(([, attribute]) => `${file}: ${attribute}`),
  );
  expect(Object.keys(pages).length).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

describe('the language of the office', () => {
  it('is the chosen one, else the first of the browser’s that there is, else English', () => {
    expect(preferredLanguage('es', ['en-US'])).toBe('es');
    expect(preferredLanguage(null, ['fr-FR', 'es-MX', 'en-US'])).toBe('es');
    expect(preferredLanguage('xx', ['fr-FR'])).toBe('en');
  });

  it('writes figures as the browser’s country does, where it speaks that language', () => {
    expect(localeOf('es', ['en-US', 'es-MX'])).toBe('es-MX');
    expect(localeOf('es', ['en-US'])).toBe('es');
  });
});

it('writes a count in a sentence as any other figure, and the number of a paper as it is', async () => {
  vi.stubGlobal('navigator', { languages: ['en-US'] });
  const spoken = i18next.createInstance().use(FIGURES);
  await spoken.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: INTERPOLATION });
  expect(spoken.t('orders.products', { count: 2_686 })).toBe('2,686 products');
  expect(spoken.t('counts.progressOf', { counted: 1_000, products: 2_686 })).toBe('1,000 of 2,686 products counted');
  expect(spoken.t('orders.numbered', { number: 2_686 })).toBe('Order 2686');
  vi.unstubAllGlobals();
});

it('has one minus: the one that figures are written with', () => {
  const pages = import.meta.glob<string>('../*/*.tsx', { query: '?raw', import: 'default', eager: true });
  const other = Object.entries(pages).filter(([, text]) => text.includes('\u2212'));
  expect(other.map(([file]) => file)).toEqual([]);
});

it('makes a name of the server’s readable where there are no words for it', () => {
  expect(readable('SHIFT_LEAD')).toBe('Shift lead');
  expect(readable('till-added')).toBe('Till added');
  expect(readable('soldLastWeek')).toBe('Sold last week');
});
