import type { CountSheet } from './counts';
import type { Unsent } from './unsent';

/** What the one signed in said of a product in a place. */
export type Said = CountSheet['own'][number];

/** What holds of one's own words: those the server has, and over them those that wait on the device, in their order. */
export function ownWords(own: readonly Said[], unsent: readonly Unsent[]): Said[] {
  const words = new Map(own.map((said) => [wordOf(said), said]));
  for (const line of unsent) {
    const word = wordOf(line);
    words.delete(word);
    if (line.quantity !== undefined) words.set(word, { ...line, quantity: line.quantity });
  }
  return Array.from(words.values()).sort((a, b) => b.at.localeCompare(a.at));
}

/** One person has one word on a product in a place, however the place is spelled. */
const wordOf = ({ product, place }: { product: number; place: string }) => `${product} ${place.toLowerCase()}`;

/** A sheet as it is once the server has taken a line. */
export function saidIn(sheet: CountSheet, line: Unsent): CountSheet {
  const own = ownWords(sheet.own, [line]);
  const items = sheet.items.map((item) =>
    item.product === line.product && line.quantity !== undefined ? { ...item, counted: true, again: false } : item,
  );
  return { ...sheet, own, items };
}
