import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PriceBook, priceAt } from './book';
import type { Product, RulesJson } from './product';
import { codeNumber, codeText, Snapshot, UnreadableSnapshot } from './snapshot';

const folder = new URL('../../../../till-core/vectors/price-book/', import.meta.url);
const said = JSON.parse(readFileSync(new URL('snapshot.json', folder), 'utf8')) as {
  version: number;
  rules: RulesJson;
  products: Product[];
};

function bytes(): ArrayBuffer {
  const unzipped = gunzipSync(readFileSync(new URL('snapshot.bin.gz', folder)));
  return new Uint8Array(unzipped).buffer;
}

const sorted = (product: Product): Product => ({ ...product, codes: [...product.codes].sort() });

describe('a snapshot written by the server', () => {
  const snapshot = Snapshot.open(bytes());

  it('says its version, its rules and every product as the server has them', () => {
    expect(snapshot.version).toBe(said.version);
    expect(snapshot.rules).toEqual(said.rules);
    expect(snapshot.size).toBe(said.products.length);
    for (const product of said.products) {
      const found = snapshot.byId(product.id);
      expect(found && sorted(found)).toEqual(sorted(product));
    }
  });

  it('finds every product by every code, and none by a code that is not there', () => {
    for (const product of said.products) {
      for (const code of product.codes) expect(snapshot.byCode(codeNumber(code))?.id).toBe(product.id);
    }
    expect(snapshot.byCode(codeNumber('09999999999994'))).toBeUndefined();
    expect(snapshot.byCode(Number.NaN)).toBeUndefined();
  });

  it('finds names without their accents', () => {
    const [accented] = said.products.filter((product) => product.name.startsWith('Jalape'));
    expect(new PriceBook(snapshot).search('JALAPENO').map((product) => product.id)).toContain(accented?.id);
  });

  it('refuses what is no snapshot and names what is wrong', () => {
    expect(() => Snapshot.open(new ArrayBuffer(64))).toThrow(UnreadableSnapshot);
    const cut = bytes().slice(0, 2000);
    expect(() => Snapshot.open(cut)).toThrow(/does not (lie|end)/);
  });

  it('writes a code as it reads it', () => {
    for (const code of ['PLU4011', '04006381333931', '00000096385074']) expect(codeText(codeNumber(code))).toBe(code);
  });
});

describe('a price book with changes over its snapshot', () => {
  const book = new PriceBook(Snapshot.open(bytes()));
  const [first] = said.products as [Product];

  it('sells a changed product by its new codes only', () => {
    const changed = book.with({ version: 36, products: [{ ...first, codes: ['PLU99'] }] });
    expect(changed.version).toBe(36);
    expect(changed.byCode('PLU99')?.id).toBe(first.id);
    expect(changed.byCode(first.codes[0] as string)).toBeUndefined();
    expect(book.byCode(first.codes[0] as string)?.id).toBe(first.id);
  });

  it('pain 12: takes the price whose day has come last, never one that has ended, and for a member the lower one', () => {
    const product: Product = {
      ...first,
      prices: [
        { from: 10, amount: 500 },
        { from: 20, to: 30, amount: 400 },
        { from: 10, amount: 450, member: true },
      ],
    };
    expect(priceAt(product, { day: 9, minute: 0 })).toBeUndefined();
    expect(priceAt(product, { day: 19, minute: 0 })).toBe(500);
    expect(priceAt(product, { day: 20, minute: 0 })).toBe(400);
    expect(priceAt(product, { day: 30, minute: 0 })).toBe(500);
    expect(priceAt(product, { day: 30, minute: 0 }, true)).toBe(450);
    expect(priceAt(product, { day: 25, minute: 0 }, true)).toBe(400);
  });

  it('takes a price from its minute on, and the one before it until then', () => {
    const product: Product = {
      ...first,
      prices: [
        { from: 10, amount: 500 },
        { from: 20, minute: 420, amount: 400 },
        { from: 20, minute: 1140, to: 21, amount: 200 },
      ],
    };
    const WEDNESDAY = 2 * 1440;
    expect(priceAt(product, { day: 20, minute: WEDNESDAY + 419 })).toBe(500);
    expect(priceAt(product, { day: 20, minute: WEDNESDAY + 420 })).toBe(400);
    expect(priceAt(product, { day: 20, minute: WEDNESDAY + 1140 })).toBe(200);
    expect(priceAt(product, { day: 21, minute: WEDNESDAY + 1440 })).toBe(400);
  });
});
