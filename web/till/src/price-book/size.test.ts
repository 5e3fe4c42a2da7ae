import { describe, expect, it } from 'vitest';
import { PriceBook } from './book';
import { Snapshot } from './snapshot';

const PRODUCTS = 39_000;

/** A snapshot of so many products as `docs/price-book.md` lays it down: product n has the id n and the code n, and costs n. */
function snapshot(products: number): ArrayBuffer {
  const names = new TextEncoder().encode(Array.from({ length: products }, (_, at) => name(at + 1)).join(''));
  const nameStart = new Uint32Array(products + 1);
  for (let at = 0; at < products; at++) nameStart[at + 1] = (nameStart[at] ?? 0) + name(at + 1).length;
  const counted = Uint32Array.from({ length: products }, (_, at) => at + 1);
  const columns = {
    productId: ['u32', counted],
    department: ['u16', new Uint16Array(products).fill(1)],
    tax: ['u16', new Uint16Array(products).fill(1)],
    unit: ['u8', new Uint8Array(products)],
    flags: ['u8', new Uint8Array(products)],
    deposit: ['u32', new Uint32Array(products)],
    tare: ['u32', new Uint32Array(products)],
    nameStart: ['u32', nameStart],
    names: ['u8', names],
    priceStart: ['u32', Uint32Array.from({ length: products + 1 }, (_, at) => at)],
    priceAmount: ['i32', Int32Array.from(counted)],
    priceFrom: ['i32', new Int32Array(products)],
    priceMinute: ['u16', new Uint16Array(products)],
    priceTo: ['i32', new Int32Array(products).fill(2147483647)],
    priceMember: ['u8', new Uint8Array(products)],
    code: ['f64', Float64Array.from(counted)],
    codeProduct: ['u32', Uint32Array.from({ length: products }, (_, at) => at)],
  } as const;
  let end = 0;
  const laid = Object.entries(columns).map(([column, [type, values]]) => {
    const offset = end;
    end = Math.ceil((offset + values.byteLength) / 8) * 8;
    return { name: column, type, offset, length: values.length };
  });
  const said = { version: 1, store: 1, rules: {}, products, codes: products, prices: products, columns: laid };
  const plain = JSON.stringify(said);
  const header = new TextEncoder().encode(plain.padEnd(Math.ceil((plain.length + 12) / 8) * 8 - 12, ' '));
  const bytes = new Uint8Array(12 + header.length + end);
  bytes.set(new TextEncoder().encode('AISLEPB1'));
  new DataView(bytes.buffer).setUint32(8, header.length, true);
  bytes.set(header, 12);
  Object.values(columns).forEach(([, { buffer }], at) => {
    bytes.set(new Uint8Array(buffer), 12 + header.length + (laid[at]?.offset ?? 0));
  });
  return bytes.buffer;
}

const name = (id: number) => `Product ${id}.`;
const gtin = (id: number) => String(id).padStart(14, '0');

describe('a book of 39,000 products', () => {
  const book = new PriceBook(Snapshot.open(snapshot(PRODUCTS)));

  it('pain 1: has every product, by its code, by its id and with its price; none is left out', () => {
    expect(book.size).toBe(PRODUCTS);
    for (let id = 1; id <= PRODUCTS; id += 97) {
      expect(book.byCode(gtin(id))?.name).toBe(name(id));
      expect(book.byId(id)?.prices).toEqual([{ from: 0, amount: id }]);
    }
    expect(book.byCode(gtin(PRODUCTS))?.id).toBe(PRODUCTS);
    expect(book.byCode(gtin(PRODUCTS + 1))).toBeUndefined();
  });

  it('pain 1: finds the last product by its name', () => {
    expect(book.search(`product ${PRODUCTS}.`).map((product) => product.id)).toEqual([PRODUCTS]);
  });

  it('pain 2: reads a product once, however often a growing basket asks for it', () => {
    const scanned = book.byCode(gtin(20_500));
    expect(scanned).toBeDefined();
    expect(book.byId(20_500)).toBe(scanned);
    expect(book.with({ version: 2, products: [] }).byId(20_500)).toBe(scanned);
  });
});
