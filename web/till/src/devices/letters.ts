import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { CODE_PAGES } from './escpos';

const NEWLINE = '\n\r';

/** A row's letters as ESC/POS, each by a code page that has it; a question mark for what none has. */
export function letters(row: string): number[] {
  const encoder = new ReceiptPrinterEncoder({ ...CODE_PAGES, language: 'esc-pos', columns: 48, newline: NEWLINE });
  // The encoder ends every row as a printer's; a display would go on to its next row.
  return [...encoder.codepage('auto').text(row).encode().slice(0, -NEWLINE.length)];
}
