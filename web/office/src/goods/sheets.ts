/** Sheets that can be printed on, by the maker's measures. */
export const FORMATS = ['A4_24', 'LETTER_30'] as const;

export type Format = (typeof FORMATS)[number];

/** The sheets that are sold where a currency is used. */
export const usualFormat = (currency: string): Format => (currency === 'USD' ? 'LETTER_30' : 'A4_24');

/** Gives what was printed to whoever asked for it, as a file. */
export function save(pdf: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(pdf);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
