import { describe, expect, it } from 'vitest';
import { came, type TypedLot } from './delivery';

const lot = (quantity: string, more: Partial<TypedLot> = {}): TypedLot => ({
  line: 1,
  quantity,
  lot: '',
  expires: '',
  ...more,
});

describe('a delivery', () => {
  it('is read in thousandths with its lot and date, and nothing is left out', () => {
    expect(came([lot('12', { lot: ' L7 ', expires: '2026-12-01' }), lot(''), lot('1.25', { line: 2 })])).toEqual([
      { line: 1, quantity: 12_000, lot: 'L7', expires: '2026-12-01' },
      { line: 2, quantity: 1_250 },
    ]);
  });

  it('is not sent while a quantity cannot be read', () => {
    for (const wrong of ['x', '-1', '1.2345']) expect(came([lot('1'), lot(wrong)])).toBeUndefined();
  });
});
