import { describe, expect, it } from 'vitest';
import { amountOf, type BroughtProduct, brought, broughtInto, type TypedBrought } from './brought';

const USD = { currency: 'USD', digits: 2 };
const COLA: BroughtProduct = { product: 7, name: 'Cola', unit: 'EACH', units: 24_000, cost: 1_200 };

const only = (rows: TypedBrought[], change: Partial<TypedBrought> = {}) => rows.map((row) => ({ ...row, ...change }));

describe('what a driver brings', () => {
  it('is a pack more with each scan, and a row of its own for another lot', () => {
    const once = broughtInto([], COLA, { lot: 'A', expires: '2030-01-31' });
    expect(once).toMatchObject([{ quantity: '24', lot: 'A', expires: '2030-01-31' }]);
    const twice = broughtInto(once, COLA, { lot: 'A', expires: '2030-01-31' });
    expect(twice).toMatchObject([{ quantity: '48' }]);
    const other = broughtInto([...twice, ...broughtInto([], { ...COLA, product: 8 })], COLA, { lot: 'B' });
    expect(other.map(({ product, lot }) => [product, lot])).toEqual([
      [7, 'A'],
      [7, 'B'],
      [8, ''],
    ]);
  });

  it('keeps the price that the paper says for all lots of a product', () => {
    const rows = broughtInto(only(broughtInto([], COLA), { price: '12.60' }), COLA, { lot: 'B' });
    expect(rows.map(({ price }) => price)).toEqual(['12.60', '12.60']);
    expect(brought(rows, USD)?.map(({ cost }) => cost)).toEqual([1_260, 1_260]);
  });

  it('costs what the packs cost, by the piece too', () => {
    expect(amountOf(broughtInto([], COLA), USD)).toBe(1_200);
    expect(amountOf(only(broughtInto([], COLA), { quantity: '6' }), USD)).toBe(300);
    expect(amountOf(only(broughtInto([], COLA), { quantity: '6', price: '24' }), USD)).toBe(600);
  });

  it('is not sent while something cannot be read', () => {
    for (const change of [{ quantity: '' }, { quantity: '1.5' }, { quantity: 'x' }, { price: 'x' }, { price: '-1' }])
      expect(brought(only(broughtInto([], COLA), change), USD)).toBeUndefined();
    expect(brought(broughtInto([], COLA), USD)).toEqual([{ product: 7, quantity: 24_000 }]);
  });
});
