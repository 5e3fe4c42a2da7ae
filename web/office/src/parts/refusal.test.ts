import { Problem } from '@aisle/shared/problem';
import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import en from '../language/en.json';
import es from '../language/es.json';
import { readable, type Words } from '../language/words';
import { formatOf } from '../session/store';
import { refusalAt, refusalWords, type Saying } from './refusal';

const refused = (field: string, value: unknown, allowed: unknown) =>
  new Problem(400, 'invalid-value', 'A value is not allowed', 'as the API says it', { field, value, allowed });

const spoken = i18next.createInstance();

async function saying(language: 'en' | 'es', more: Partial<Saying> = {}): Promise<Saying> {
  await spoken.changeLanguage(language);
  const names: Record<string, string> = (language === 'en' ? en : es).named.detail;
  return {
    t: spoken.t as Words['t'],
    named: (_, name) => names[name] ?? readable(String(name)),
    figures: formatOf({ currency: 'USD', digits: 2, locale: language, zone: 'UTC' } as Parameters<typeof formatOf>[0]),
    ...more,
  };
}

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en-US'] });
  const resources = { en: { translation: en }, es: { translation: es } };
  await spoken.init({ lng: 'en', resources, interpolation: { escapeValue: false } });
});

describe('a refusal on a page', () => {
  it('names the line by its goods, with quantities in the goods’ unit', async () => {
    const problem = refused('lines[0].quantity', 9_000_000, '1 to 60000 thousandths');
    const lineOf = () => ({ name: 'Bananas', unit: 'KG' });
    expect(refusalWords(problem, await saying('en', { lineOf }))).toBe(
      'Bananas, quantity: 9,000 kg is not possible. More than 0 and at most 60 kg.',
    );
    expect(refusalWords(problem, await saying('es'))).toBe(
      'Línea 1, cantidad: 9000 no es posible. Más de 0 y como mucho 60.',
    );
  });

  it('writes money with its minor units', async () => {
    const problem = refused('total', 1_200, '123456 minor units, what the lines and the freight add up to');
    expect(refusalWords(problem, await saying('en'))).toBe(
      'Total: $12.00 is not possible. The lines and the freight add up to $1,234.56.',
    );
    const missing = refused('amount', undefined, 'minor units, more than 0');
    expect(refusalWords(missing, await saying('en'))).toBe('Amount is missing. More than 0.');
  });

  it('keeps a code as it was typed, and the server’s words where it says something of its own', async () => {
    const problem = refused('lines[1].code', '40123', 'the code of a product this supplier sells');
    expect(refusalWords(problem, await saying('en'))).toBe(
      'Line 2, code: 40123 is not possible. A product that this supplier sells.',
    );
    const own = refused('lines[1].lot', 'a b', 'what is printed on the goods');
    expect(refusalWords(own, await saying('en'))).toBe(
      'Line 2, lot: a b is not possible. Allowed: what is printed on the goods.',
    );
  });

  it('says beside a field no more than what is wrong with it', async () => {
    const words = await saying('en');
    const problem = refused('cost', 100_000_001, '0 to 99999999 minor units a pack');
    expect(refusalAt(problem, ['cost'], words)).toBe('$1,000,000.01 is not possible. From $0.00 to $999,999.99.');
    expect(refusalAt(problem, ['units'], words)).toBeUndefined();
  });

  it('says of an empty list only what would be right', async () => {
    const problem = refused('stores', [], 'at least one store');
    expect(refusalAt(problem, ['stores'], await saying('en'))).toBe('Allowed: at least one store.');
  });
});
