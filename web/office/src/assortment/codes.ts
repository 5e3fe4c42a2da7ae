/** A code of a pasted list, and in which of its rows it stands, counted from 1. */
export interface PastedCode {
  code: string;
  row: number;
}

/**
 * The codes of a list as it is copied from a spreadsheet or a file: a row each, the code in its first column. A first
 * row without a figure is taken for the head; empty rows are left out.
 */
export function readCodes(text: string): PastedCode[] {
  const codes = text
    .split(/\r\n|\r|\n/)
    .map((row, index) => ({
      code: (row.split(/[\t;,]/)[0] ?? '').replaceAll(/^[\s"']+|[\s"']+$/g, ''),
      row: index + 1,
    }))
    .filter(({ code }) => code !== '');
  return codes[0] && !/\d/.test(codes[0].code) ? codes.slice(1) : codes;
}
