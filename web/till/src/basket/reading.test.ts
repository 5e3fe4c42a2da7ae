import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../price-book/book';
import type { Product, Recall } from '../price-book/product';
import type { CodeRead } from '../rules/rules';
import { lineFor } from './reading';

const DAY = 20_000;
const GTIN = '09506000134352';
const TEXT = `(01)${GTIN}(10)A`;

type Label = Extract<CodeRead, { kind: 'LABEL' }>;

function line(
  label: Partial<Label>,
  unit: Product['unit'] = 'EACH',
  quantity: number | null = null,
  recalls: Recall[] = [],
) {
  const product = { id: 7, name: 'Ham', unit, codes: [GTIN], prices: [{ from: 0, amount: 300 }] };
  const book = {
    byCode: (lookup: string) => (lookup === GTIN ? product : undefined),
    byId: (id: number) => (id === product.id ? product : undefined),
    rules: { recalls },
  } as unknown as PriceBook;
  const read: Label = { kind: 'LABEL', lookup: GTIN, text: TEXT, ...label };
  return lineFor(read, 'as scanned', quantity, { book, day: DAY, minute: 0, cashierAge: 0, member: false });
}

describe('a line for a GS1 label', () => {
  it('keeps the whole text and counts one piece', () => {
    expect(line({ lot: 'A' })).toEqual({ code: TEXT, product: 7, quantity: 1000, lot: 'A' });
  });

  it('is in trouble past the last day of use, and not on it', () => {
    expect(line({ expires: DAY - 1 }).trouble).toBe('expired');
    expect(line({ expires: DAY }).trouble).toBeUndefined();
  });

  it('is in trouble when its lot, or the whole product, is called back', () => {
    const ofLot = [{ id: 1, product: 7, lot: 'A', reason: 'Glass' }];
    expect(line({ lot: 'A' }, 'EACH', null, ofLot).trouble).toBe('recalled');
    expect(line({ lot: 'AB' }, 'EACH', null, ofLot).trouble).toBeUndefined();
    expect(line({ lot: 'AB' }, 'EACH', null, [{ id: 1, product: 7, reason: 'Glass' }]).trouble).toBe('recalled');
    expect(line({ lot: 'A' }, 'EACH', null, [{ id: 1, product: 8, reason: 'Glass' }]).trouble).toBeUndefined();
  });

  it('asks for the lot where some are called back and the label does not say', () => {
    const recalls = [{ id: 1, product: 7, lot: 'A', reason: 'Glass' }];
    expect(line({}, 'EACH', null, recalls).trouble).toBe('needs-lot');
    expect(line({}, 'LB', null, recalls).trouble).toBe('needs-lot');
  });

  it('takes the weight, and the price of the label where it has one', () => {
    expect(line({ quantity: 1250, unit: 'LB' }, 'LB')).toEqual({ code: TEXT, product: 7, quantity: 1250 });
    expect(line({ quantity: 1250, unit: 'LB', embeddedPrice: 399 }, 'LB')).toMatchObject({
      quantity: 1250,
      embeddedPrice: 399,
    });
  });

  it('leaves a weight in another unit than the price to a person', () => {
    expect(line({ quantity: 1250, unit: 'KG' }, 'LB').trouble).toBe('other-unit');
  });

  it('asks for the weight where the label has neither weight nor price', () => {
    expect(line({}, 'LB').trouble).toBe('needs-weight');
  });

  it('takes the pieces of a pack, one piece where it has a price, and what was typed where it says nothing', () => {
    expect(line({ quantity: 6000 }).quantity).toBe(6000);
    expect(line({ quantity: 6000, embeddedPrice: 1300 })).toMatchObject({ quantity: 1000, embeddedPrice: 1300 });
    expect(line({}, 'EACH', 3000).quantity).toBe(3000);
  });

  it('says unknown when the price book has no such product', () => {
    expect(line({ lookup: '00000000000000' })).toMatchObject({ code: 'as scanned', trouble: 'unknown' });
  });
});
