import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  celsius,
  changePercent,
  decimal,
  InexactAmount,
  money,
  percent,
  quantity,
  readMoney,
  shortMoney,
} from './money';

const USD = { currency: 'USD', digits: 2 };
const JPY = { currency: 'JPY', digits: 0 };
const EUR = { currency: 'EUR', digits: 2 };

describe('money as it is read', () => {
  it('writes minor units exactly, by currency and locale', () => {
    expect(money(123450, USD, 'en-US')).toBe('$1,234.50');
    expect(money(-5, USD, 'en-US')).toBe('-$0.05');
    expect(money(1234, JPY, 'en-US')).toBe('¥1,234');
    expect(money(123450, EUR, 'de-DE')).toBe('1.234,50\u00a0€');
  });

  it('stays exact where a division would not', () => {
    expect(money(9007199254740991, USD, 'en-US')).toBe('$90,071,992,547,409.91');
  });

  it('refuses an amount it cannot hold exactly instead of showing a wrong one', () => {
    expect(() => money(2 ** 53, USD, 'en-US')).toThrow(InexactAmount);
  });

  it('writes quantities, rates and axes', () => {
    expect(quantity(3000, 'EACH', 'en-US')).toBe('3');
    expect(quantity(1235, 'KG', 'en-US')).toBe('1.235 kg');
    expect(quantity(-500, 'LB', 'en-US')).toBe('-0.5 lb');
    expect(percent(88750, 'en-US')).toBe('8.875%');
    expect(celsius(-185, 'en-US')).toBe('-18.5°C');
    expect(shortMoney(1234500, USD, 'en-US')).toBe('$12.3K');
  });

  it('compares with before, and with nothing says nothing', () => {
    expect(changePercent(112, 100)).toBe(12);
    expect(changePercent(75, 100)).toBe(-25);
    expect(changePercent(5, 0)).toBeUndefined();
  });
});

describe('money as it is typed', () => {
  it.each([
    ['3', 300],
    ['3.5', 350],
    ['3,50', 350],
    ['$ 1,234.50', 123450],
    ['1.234,50 €', 123450],
    ['.99', 99],
    ['0', 0],
  ])('reads %s', (text, minorUnits) => {
    expect(readMoney(text, USD)).toEqual({ minorUnits });
  });

  it.each([
    ['', 'empty'],
    ['abc', 'empty'],
    ['3.999', 'too-fine'],
    ['1.2.3', 'not-an-amount'],
    ['12,34,56', 'not-an-amount'],
    ['99999999999999999', 'too-large'],
  ])('refuses %j as %s', (text, problem) => {
    expect(readMoney(text, USD)).toEqual({ problem });
  });

  it('takes no fraction of a currency without one', () => {
    expect(readMoney('120', JPY)).toEqual({ minorUnits: 120 });
    expect(readMoney('120.5', JPY)).toHaveProperty('problem');
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (minorUnits) => {
        expect(readMoney(decimal(minorUnits, 2), USD)).toEqual({ minorUnits });
        expect(readMoney(money(minorUnits, EUR, 'de-DE'), EUR)).toEqual({ minorUnits });
      }),
      { seed: 20261124 },
    );
  });
});
