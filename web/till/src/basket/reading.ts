import type { PriceBook } from '../price-book/book';
import { priceOn } from '../price-book/book';
import type { Product } from '../price-book/product';
import type { CodeRead } from '../rules/rules';
import { type NewLine, ONE } from './basket';

/** Where and when a code is read: the price book, the store's day, and whether member prices apply. */
export interface Shelf {
  book: PriceBook;
  day: number;
  member: boolean;
}

/** Turns a code that was read into a line of the basket, in trouble where it cannot be sold. */
export function lineFor(read: CodeRead, scanned: string, quantity: number | null, shelf: Shelf): NewLine {
  if (read.kind === 'UNREADABLE' || read.kind === 'RECEIPT') return unknown(scanned, quantity);
  const product = shelf.book.byCode(read.lookup);
  if (!product) return unknown(scanned, quantity);
  const embedded = read.kind === 'PRICE' || read.kind === 'WEIGHT';
  const line = lineOf(product, embedded ? scanned : read.lookup, quantity, shelf);
  if (!embedded || (line.trouble && line.trouble !== 'needs-weight')) return line;
  const { trouble: _, ...sound } = line;
  if (read.kind === 'PRICE')
    return { ...sound, quantity: product.unit === 'EACH' ? ONE : 0, embeddedPrice: read.embeddedPrice };
  return product.unit === 'EACH' ? { ...sound, trouble: 'unknown' } : { ...sound, quantity: read.quantity };
}

/** A line for a product picked by name. */
export function lineForProduct(product: Product, quantity: number | null, shelf: Shelf): NewLine {
  return lineOf(product, product.codes[0] ?? String(product.id), quantity, shelf);
}

function lineOf(product: Product, code: string, quantity: number | null, { day, member }: Shelf): NewLine {
  const line: NewLine = { code, product: product.id, quantity: quantity ?? ONE };
  if (product.blocked) return { ...line, trouble: 'blocked' };
  if (priceOn(product, day, member) === undefined) return { ...line, trouble: 'no-price' };
  if (product.unit === 'EACH') return line.quantity % ONE === 0 ? line : { ...line, quantity: ONE, trouble: 'no-part' };
  return quantity === null ? { ...line, quantity: 0, trouble: 'needs-weight' } : line;
}

function unknown(scanned: string, quantity: number | null): NewLine {
  return { code: scanned, quantity: quantity ?? ONE, trouble: 'unknown' };
}
