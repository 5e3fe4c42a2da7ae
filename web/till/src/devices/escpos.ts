import type { PaperLine } from '@aisle/shared/receipt';
import ReceiptPrinterEncoder, { type ReceiptPrinterEncoderOptions } from '@point-of-sale/receipt-printer-encoder';

/** Dots of a character of font A, which is what the columns of a printer are counted in. */
const DOTS = 12;
const ROW_DOTS = 32;
const BLACK_BELOW = 160;
const BARCODE = { height: 64, width: 2, text: false } as const;

/**
 * Latin, Greek and Cyrillic by the code pages that most printers have. Those of Arabic and Hebrew are left out: a printer
 * sets their letters in the wrong order and does not join them.
 */
export const CODE_PAGES = {
  codepageMapping: 'epson',
  codepageCandidates: ['cp437', 'cp850', 'cp858', 'cp852', 'cp866', 'cp737', 'windows1252'],
} satisfies ReceiptPrinterEncoderOptions;

/** A row of dots as wide as the paper: what no code page has, drawn by whoever can. */
export type DrawRow = (text: string, width: number, height: number, emphasis: boolean) => ImageData;

/**
 * A receipt as ESC/POS, from its lines of text. Names that no code page has are printed as a picture; the code becomes a
 * Code 128 with its letters under it.
 */
export function escpos(lines: PaperLine[], columns: number, draw: DrawRow = drawnRow): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    ...CODE_PAGES,
    imageMode: 'raster',
    feedBeforeCut: 4,
    columns,
  });
  encoder.initialize().codepage('auto');
  for (const { kind, text } of lines) {
    const emphasis = kind === 'HEADING' || kind === 'MARK' || kind === 'TOTAL';
    if (kind === 'CODE') encoder.align('center').barcode(text.trim(), 'code128', BARCODE).align('left');
    if (!printable(text)) {
      const width = columns * DOTS;
      encoder.image(draw(text, width, ROW_DOTS, emphasis), width, ROW_DOTS, 'threshold', BLACK_BELOW);
    } else if (emphasis) encoder.size(1, 2).bold(true).line(text).size(1, 1).bold(false);
    else encoder.line(text);
  }
  return encoder.cut('partial').encode();
}

/** Whether a code page has every letter: the encoder writes a question mark for what none has. */
function printable(text: string): boolean {
  const bytes = new ReceiptPrinterEncoder({ ...CODE_PAGES, columns: 48 }).codepage('auto').text(text).encode();
  const marks = bytes.filter((byte) => byte === 0x3f).length;
  return marks === [...text].filter((letter) => letter === '?').length;
}

/** Draws a row in the browser's own letters, which know every script and how its letters join. */
function drawnRow(text: string, width: number, height: number, emphasis: boolean): ImageData {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing outside of the screen');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000000';
  pen.font = `${emphasis ? 'bold ' : ''}22px "Noto Sans Mono", monospace`;
  pen.textBaseline = 'middle';
  const { left, right, centred } = placed(text);
  pen.textAlign = centred ? 'center' : 'left';
  const room = pen.measureText(right).width;
  pen.fillText(left, centred ? width / 2 : 0, height / 2, width - (right === '' ? 0 : room + DOTS));
  pen.textAlign = 'right';
  pen.fillText(right, width, height / 2);
  return pen.getImageData(0, 0, width, height);
}

/** Where the parts of a laid out line stand: what is indented by more than a detail is centred, figures at its end are an amount. */
export function placed(text: string): { left: string; right: string; centred: boolean } {
  if (/^ {3,}/.test(text)) return { left: text.trim(), right: '', centred: true };
  const [, left = text, right = ''] = /^(.*\S) +(-?[\d.,]+)$/.exec(text) ?? [];
  return { left, right, centred: false };
}
