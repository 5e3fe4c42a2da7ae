import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from './en.json';
import { figuresOf } from './figures';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

describe('the figures in a text', () => {
  const said = (key: string, named: Record<string, string | number>) =>
    i18next.t(key, { ...named, replace: figuresOf(named, 'en-US') });

  it('are grouped, and still choose between one and many', () => {
    expect(said('basket.pieces', { count: 10_014 })).toBe('10,014 items');
    expect(said('basket.pieces', { count: 1 })).toBe('1 item');
    expect(said('settings.book', { version: '1204', products: 2_000 })).toBe('Price book version 1204, 2,000 products');
  });
});
