/**
 * A product's code as it is printed under its bars: a GTIN-14 loses the zeros that only fill it up (UPC-A has 12 digits,
 * EAN-13 has 13, EAN-8 has 8), `PLU4011` becomes `PLU 4011`.
 */
export function codeText(code: string): string {
  if (code.startsWith('PLU')) return `PLU ${code.slice(3)}`;
  const digits = code.replace(/^0+/, '');
  if (!/^\d{14}$/.test(code)) return code;
  const length = [8, 12, 13, 14].find((full) => digits.length <= full) ?? 14;
  return digits.padStart(length, '0');
}
