/**
 * Money, quantities and rates as a person reads and types them. Inside, money is whole minor units, a quantity whole
 * thousandths and a rate parts per million; nothing here goes through a fraction of a binary number.
 */

/** A currency and how many digits its minor unit has (USD 2, JPY 0). */
export interface Currency {
  currency: string;
  digits: number;
}

/** Thrown for an amount beyond what a browser's numbers hold exactly (2^53 - 1). */
export class InexactAmount extends Error {
  override name = 'InexactAmount';
}

/** The exact decimal text of a whole number of minor units: `decimal(-5, 2)` is `"-0.05"`. */
export function decimal(minorUnits: number, digits: number): `${number}` {
  if (!Number.isSafeInteger(minorUnits)) throw new InexactAmount(`${minorUnits} is no exact number of minor units`);
  const figures = String(Math.abs(minorUnits)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = digits === 0 ? '' : `.${figures.slice(-digits)}`;
  return `${minorUnits < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** An amount in its currency, `$1,234.50`. */
export function money(minorUnits: number, currency: Currency, locale: string): string {
  const options = {
    style: 'currency',
    currency: currency.currency,
    minimumFractionDigits: currency.digits,
    maximumFractionDigits: currency.digits,
  } as const;
  return numberFormat(locale, options).format(decimal(minorUnits, currency.digits));
}

/** An amount for the axis of a chart, without its minor units: `$1.2K`. */
export function shortMoney(minorUnits: number, currency: Currency, locale: string): string {
  const options = {
    style: 'currency',
    currency: currency.currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  } as const;
  return numberFormat(locale, options).format(decimal(minorUnits, currency.digits));
}

/** A quantity of thousandths with its unit: `3`, `1.235 kg`. */
export function quantity(thousandths: number, unit: string | undefined, locale: string): string {
  const figure = numberFormat(locale, { maximumFractionDigits: 3 }).format(decimal(thousandths, 3));
  return unit === undefined || unit === 'EACH' ? figure : `${figure} ${unit.toLowerCase()}`;
}

/** A count: `12,714`. */
export function count(value: number, locale: string): string {
  return numberFormat(locale, {}).format(value);
}

/** A rate of parts per million as a percentage, `8.875%`. */
export function percent(ppm: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(decimal(ppm, 6));
}

/** Tenths of a degree Celsius as `4.2°C`. */
export function celsius(tenths: number, locale: string): string {
  return numberFormat(locale, { style: 'unit', unit: 'celsius', minimumFractionDigits: 1 }).format(decimal(tenths, 1));
}

/** The change from `before` to `now` in whole percent, `undefined` where there was nothing to compare with. */
export function changePercent(now: number, before: number): number | undefined {
  if (before === 0) return undefined;
  return Math.round(((now - before) / Math.abs(before)) * 100);
}

/** Why what was typed is no amount of a currency; a page has the words for it. */
export type Unreadable = 'empty' | 'not-an-amount' | 'too-fine' | 'too-large';

export type Typed = { minorUnits: number } | { problem: Unreadable };

/**
 * Reads an amount as people type it: digits with `.` or `,` before the minor units, and the locale's grouping.
 * `3`, `3.5`, `3,50` and `1,234.50` are read; three digits after the only separator are grouping, not a fraction.
 */
export function readMoney(text: string, currency: Currency): Typed {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[^\d.,-]+|[^\d.,]+$/g, '');
  if (bare === '') return { problem: 'empty' };
  if (!/^-?[\d.,]+$/.test(bare)) return { problem: 'not-an-amount' };
  const parts = /^(-?)((?:\d+|\d{1,3}(?:[.,]\d{3})+)?)(?:[.,](\d*))?$/.exec(bare);
  if (!parts) return { problem: 'not-an-amount' };
  const [, sign, whole = '', fraction = ''] = parts;
  if (fraction.length > currency.digits) return { problem: 'too-fine' };
  const figures = whole.replace(/[.,]/g, '') + fraction.padEnd(currency.digits, '0');
  const minorUnits = Number(`${sign}${figures}`);
  return Number.isSafeInteger(minorUnits) ? { minorUnits } : { problem: 'too-large' };
}
