import { describe, expect, it } from 'vitest';
import { beyond, came, celsius, difference, likely, measured, scannedInto, type TypedLot } from './delivery';

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

describe('what is beyond the order', () => {
  const line = { line: 1, quantity: 10_000, received: 4_000, cancelled: 0, onOrder: 6_000 };

  it('is what is typed of a line, in all its lots, beyond what is still to come', () => {
    expect(beyond(line, [lot('6')])).toBe(0);
    expect(beyond(line, [lot('6'), lot('54'), lot('7', { line: 2 })])).toBe(54_000);
  });

  it('is what came beyond what was ordered and not called off', () => {
    expect(beyond(line)).toBe(0);
    expect(beyond({ ...line, received: 64_000, onOrder: 0 })).toBe(54_000);
    expect(beyond({ ...line, received: 7_000, cancelled: 4_000, onOrder: 0 })).toBe(1_000);
  });
});

describe('how warm it was', () => {
  it('is read in tenths of a degree Celsius, from either scale and with either point', () => {
    const typed = {
      '4': 40,
      '4.2': 42,
      '4,2 °C': 42,
      '-18': -180,
      '\u221218.5 c': -185,
      '39 F': 39,
      '39.2f': 40,
      '0': 0,
    };
    for (const [text, tenths] of Object.entries(typed)) expect(celsius(text), text).toBe(tenths);
    expect(celsius('-4 °F')).toBe(-200);
  });

  it('is not sent while it cannot be read, nor where nobody measured', () => {
    for (const wrong of ['x', '4.25', '4 K', '61', '-60.1', '--4', '1e2'])
      expect(measured([{ line: 1, typed: wrong }]), wrong).toBeUndefined();
    expect(
      measured([
        { line: 1, typed: ' ' },
        { line: 2, typed: '3' },
      ]),
    ).toEqual([{ line: 2, degrees: 30 }]);
  });
});

describe('what differs', () => {
  const usd = { currency: 'USD', digits: 2 };

  it('is guessed from what was typed: short, over, or damaged', () => {
    expect(likely(1, 24_000, [lot('20'), lot('2')])).toMatchObject({ kind: 'SHORT', amount: '2' });
    expect(likely(1, 24_000, [lot('25.5')])).toMatchObject({ kind: 'OVER', amount: '1.5' });
    expect(likely(1, 24_000, [lot('24')])).toMatchObject({ kind: 'DAMAGED', amount: '' });
  });

  it('is a quantity, or a price a pack', () => {
    const typed = { line: 2, note: ' crushed ', amount: '1.5' };
    expect(difference({ ...typed, kind: 'DAMAGED' }, usd)).toEqual({
      line: 2,
      kind: 'DAMAGED',
      quantity: 1_500,
      note: 'crushed',
    });
    expect(difference({ ...typed, kind: 'PRICE', note: '' }, usd)).toEqual({ line: 2, kind: 'PRICE', cost: 150 });
    expect(difference({ ...typed, kind: 'SHORT', amount: '0' }, usd)).toBeUndefined();
    expect(difference({ ...typed, kind: 'SHORT', amount: '' }, usd)).toBeUndefined();
  });
});

describe('a scanned code', () => {
  it('fills the line’s first row without a lot, then rows of their own', () => {
    const scanned = { line: 1, lot: 'A', expires: '2030-01-31' };
    const once = scannedInto([lot('24'), lot('6', { line: 2 })], scanned);
    expect(once).toEqual([lot('24', { lot: 'A', expires: '2030-01-31' }), lot('6', { line: 2 })]);
    expect(scannedInto(once, scanned)).toEqual(once);
    expect(scannedInto(once, { line: 1, lot: 'B' })[1]).toEqual(lot('', { lot: 'B' }));
    expect(scannedInto(once, { ...scanned, expires: '2030-02-28' })).toHaveLength(3);
  });
});
