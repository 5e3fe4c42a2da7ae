import type { PriceBook } from '../price-book/book';
import type { Product } from '../price-book/product';
import { folded } from '../price-book/snapshot';

/** How often each product was rung up by its number or picture, by product id. */
export type Counted = ReadonlyMap<number, number>;

/**
 * Fruit and vegetables have numbers of the International Federation for Produce Standards: 3000-4999, with an 8 or a 9
 * before it for how they were grown.
 */
const PRODUCE = /^[89]?[34]\d{3}$/;

/** The number that a cashier would type for a product without a barcode; undefined when it has none. */
export function pluOf(product: Product): string | undefined {
  return product.codes.find((code) => code.startsWith('PLU'))?.slice(3);
}

/** Goods with a number of their own that may be sold: what this till rings up most first, then produce, then by name. */
export function gridOf(book: PriceBook, counted: Counted): Product[] {
  const goods = book.numbered().filter((product) => !product.blocked);
  const rank = (product: Product) => (PRODUCE.test(pluOf(product) ?? '') ? 0 : 1);
  return goods.sort(
    (a, b) => (counted.get(b.id) ?? 0) - (counted.get(a.id) ?? 0) || rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}

/** What is typed above the grid: a quantity as it goes before a code (`3*`), and the first letters of names or figures of a number. */
export interface Sought {
  times: string;
  letters: string;
}

export function readSought(text: string): Sought {
  const found = /^(\d{1,4}(?:[.,]\d{1,3})?\s*[*xX×])?(.*)$/.exec(text.trim());
  return { times: found?.[1] ?? '', letters: folded(found?.[2]?.trim() ?? '') };
}

/** True when each word that was typed begins a word of the name, or the number begins with it. */
export function isSought(product: Product, letters: string): boolean {
  if (/^\d+$/.test(letters)) return pluOf(product)?.startsWith(letters) ?? false;
  const words = folded(product.name).split(/[\s,]+/);
  return letters.split(/\s+/).every((typed) => words.some((word) => word.startsWith(typed)));
}

/** The letters that words of these names begin with: those that are worth a key. */
export function lettersOf(goods: Product[]): string[] {
  const letters = goods.flatMap(({ name }) => folded(name).match(/\b[a-z]/g) ?? []);
  return [...new Set(letters)].sort();
}
