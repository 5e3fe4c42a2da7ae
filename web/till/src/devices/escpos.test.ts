import type { PaperLine } from '@aisle/shared/receipt';
import { expect, it } from 'vitest';
import { type DrawRow, escpos, placed } from './escpos';

const LINES: PaperLine[] = [
  { kind: 'HEADING', text: '            Corner Market' },
  { kind: 'LINE', text: 'Crème fraîche, jalapeño ×            3,87' },
  { kind: 'LINE', text: '緑茶 500 ml                          1.80' },
  { kind: 'TOTAL', text: 'Total USD                           17.08' },
  { kind: 'CODE', text: '               R1-2-17-9' },
];

/** What the printer would do: its text by code page 437 or 858, its commands named. */
function printed(lines: PaperLine[]): { text: string; drawn: string[] } {
  const drawn: string[] = [];
  const draw: DrawRow = (text, width, height) => {
    drawn.push(text);
    return {
      data: new Uint8ClampedArray(width * height * 4).fill(255),
      width,
      height,
      colorSpace: 'srgb',
    } as ImageData;
  };
  return { text: Buffer.from(escpos(lines, 42, draw)).toString('latin1'), drawn };
}

it('begins anew, prints the lines as they are laid out, and cuts', () => {
  const { text } = printed(LINES);
  expect(text.startsWith('\u001b@')).toBe(true);
  expect(text).toContain('Total USD                           17.08');
  expect(text.lastIndexOf('\u001dV')).toBeGreaterThan(text.indexOf('R1-2-17-9'));
});

it('sets accents by a code page and never a question mark', () => {
  const { text } = printed(LINES.filter(({ kind, text }) => kind === 'LINE' && !text.startsWith('緑')));
  expect(text).toContain('Cr\u008ame fra\u008cche, jalape\u00a4o');
  expect(text).not.toContain('?');
});

it('draws what no code page has, and only that', () => {
  expect(printed(LINES).drawn).toEqual(['緑茶 500 ml                          1.80']);
  expect(printed([{ kind: 'LINE', text: 'قهوة    2.50' }]).drawn).toEqual(['قهوة    2.50']);
  expect(printed([{ kind: 'LINE', text: 'What? Why? Ω Ж €    2.50' }]).drawn).toEqual([]);
});

it('prints the code as a barcode that the scanner reads', () => {
  expect(printed(LINES).text).toContain('\u001dkI\u000b{BR1-2-17-9');
});

it('places a drawn line as it was laid out', () => {
  expect(placed('緑茶 500 ml            -1.80')).toEqual({ left: '緑茶 500 ml', right: '-1.80', centred: false });
  expect(placed('      緑茶')).toEqual({ left: '緑茶', right: '', centred: true });
  expect(placed('  緑茶 2 × 3')).toEqual({ left: '  緑茶 2 ×', right: '3', centred: false });
});
