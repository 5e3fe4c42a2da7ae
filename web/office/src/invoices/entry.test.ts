import { describe, expect, it } from 'vitest';
import { amountOf, entryLine, linesOf, type TypedLine } from './entry';
import type { WaitingReceipt } from './invoices';

const USD = { currency: 'USD', digits: 2 };

const receipt = (id: string, quantity: number): WaitingReceipt => ({
  id,
  orderNumber: 7,
  day: '2026-11-02',
  goods: 0,
  lines: [
    {
      order: 'o',
      orderNumber: 7,
      line: 1,
      product: 5,
      name: 'Bread',
      unit: 'EACH',
      units: 12_000,
      cost: 1_200,
      quantity,
    },
    {
      order: 'o',
      orderNumber: 7,
      line: 2,
      product: 6,
      name: 'Wine',
      unit: 'EACH',
      units: 6_000,
      cost: 3_600,
      quantity: 0,
    },
  ],
});

const bread = (typed: Partial<TypedLine>): TypedLine => {
  const [line] = linesOf([receipt('a', 24_000)], [], undefined, USD);
  if (!line) throw new Error('no line');
  return { ...line, ...typed };
};

describe('an invoice as it is typed', () => {
  it('begins with what came, of all deliveries together, and what was agreed', () => {
    const lines = linesOf([receipt('a', 24_000), receipt('b', 6_500)], [], undefined, USD);
    expect(lines.map(({ typedQuantity, typedCost }) => [typedQuantity, typedCost])).toEqual([
      ['30.5', '12.00'],
      ['', '36.00'],
    ]);
  });

  it('keeps what was typed while other deliveries are added', () => {
    const typed = linesOf([receipt('a', 24_000)], [], undefined, USD).map((line) => ({ ...line, typedCost: '13' }));
    const [line, wine] = linesOf([receipt('a', 24_000), receipt('b', 0)], typed, undefined, USD);
    expect([line?.typedCost, wine?.typedCost]).toEqual(['13', '13']);
    expect(linesOf([receipt('a', 24_000), receipt('b', 1_000)], typed, undefined, USD)[0]?.typedQuantity).toBe('25');
  });

  it('is read line by line; nothing charged is left out, and what cannot be read is said', () => {
    expect(entryLine(bread({ typedQuantity: '18', typedCost: '13.20' }), USD)).toEqual({
      order: 'o',
      line: 1,
      quantity: 18_000,
      cost: 1_320,
    });
    for (const none of ['', ' ', '0']) expect(entryLine(bread({ typedQuantity: none }), USD)).toBeNull();
    expect(entryLine(bread({ typedQuantity: 'x' }), USD)).toBeUndefined();
    expect(entryLine(bread({ typedCost: '' }), USD)).toBeUndefined();
  });

  it('costs what the server reckons, half a cent up', () => {
    expect(amountOf({ order: 'o', line: 1, quantity: 18_000, cost: 1_320 }, 12_000)).toBe(1_980);
    expect(amountOf({ order: 'o', line: 1, quantity: 1_000, cost: 3 }, 2_000)).toBe(2);
  });
});
