import { describe, expect, it } from 'vitest';
import type { Product } from '../goods/products';
import { emptyForm, formOf, isCode, type ProductForm, readForm } from './productForm';

const DOLLARS = { currency: 'USD', digits: 2 };

const typed = (said: Partial<ProductForm>): ProductForm => ({
  ...emptyForm(undefined),
  name: ' Oats ',
  department: '3',
  tax: '2',
  cost: '1.20',
  ...said,
});

describe('what is said of a product', () => {
  it('is read in minor units and thousandths', () => {
    expect(
      readForm(
        typed({ category: '65540', codes: ['4011 '], price: '2.49', deposit: { id: 7, name: 'Bottle' } }),
        DOLLARS,
      ),
    ).toEqual({
      said: {
        name: 'Oats',
        department: 3,
        category: 65_540,
        tax: 2,
        codes: ['4011'],
        cost: 120,
        price: 249,
        deposit: 7,
        tare: null,
      },
    });
    const weighed = readForm(typed({ unit: 'KG', tare: '0.005', deposit: { id: 7, name: 'Bottle' } }), DOLLARS);
    expect(weighed).toMatchObject({ said: { deposit: null, tare: 5, price: null } });
  });

  it('is named field by field where it cannot be read', () => {
    expect(readForm({ ...emptyForm(undefined), price: '1.234', unit: 'LB', tare: '0.0005' }, DOLLARS)).toEqual({
      faults: {
        name: 'nameless',
        department: 'unchosen',
        tax: 'unchosen',
        cost: 'empty',
        price: 'too-fine',
        tare: 'too-fine',
      },
    });
  });

  it('does not read what belongs to another unit', () => {
    expect(readForm(typed({ unit: 'EACH', tare: 'much' }), DOLLARS)).toHaveProperty('said.tare', null);
  });

  it('says of a product that is there what it is', () => {
    const product = {
      name: 'Figs',
      department: 3,
      category: null,
      tax: 2,
      unit: 'KG',
      codes: ['PLU4266', '00012345678905'],
      cost: 305,
      deposit: null,
      tare: 5,
      blocked: true,
    } as unknown as Product;
    const form = formOf(product, DOLLARS);
    expect(form).toMatchObject({ codes: ['PLU 4266', '012345678905'], cost: '3.05', tare: '0.005', blocked: true });
    expect(readForm(form, DOLLARS)).toMatchObject({ said: { cost: 305, tare: 5, department: 3, tax: 2 } });
  });
});

describe('what was looked for', () => {
  it.each(['4011', 'PLU 4011', 'PLU4011', '00012345678905', ' 96385074 '])('is a code: %s', (query) => {
    expect(isCode(query)).toBe(true);
  });
  it.each(['milk', '12', '2 milk', '7up', ''])('is a name: %s', (query) => {
    expect(isCode(query)).toBe(false);
  });
});
