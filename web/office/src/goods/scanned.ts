import { readMoney } from '@aisle/shared/money';

const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** More than any shelf holds, and less than any bar code: a scan that goes into the quantity is not a quantity. */
const MOST = 99_999_000;

/** The code a scan or what was typed stands for, as products keep theirs: a GTIN-14, or `PLU` and a number. */
export function codeOf(text: string): string | undefined {
  const bare = text.replaceAll(/[\s()]/g, '');
  const gs1 = /^01(\d{14})/.exec(bare);
  if (gs1 && bare.length > 14) return gs1[1];
  if (/^\d{8,14}$/.test(bare)) return bare.padStart(14, '0');
  const plu = /^(?:PLU)?0*(\d{1,5})$/i.exec(bare);
  return plu ? `PLU${plu[1]}` : undefined;
}

/** What was keyed, in thousandths; undefined when it is no quantity of such goods. */
export function quantityOf(text: string, unit: string): number | undefined {
  const read = readMoney(text, THOUSANDTHS);
  if ('problem' in read || read.minorUnits < 0 || read.minorUnits > MOST) return undefined;
  return unit === 'EACH' && read.minorUnits % 1_000 !== 0 ? undefined : read.minorUnits;
}
