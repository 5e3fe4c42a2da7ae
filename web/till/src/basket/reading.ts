import type { PriceBook } from '../price-book/book';
import { priceOn } from '../price-book/book';
import type { Product } from '../price-book/product';
import type { CodeRead } from '../rules/rules';
import { type NewLine, ONE } from './basket';

type LabelRead = Extract<CodeRead, { kind: 'LABEL' }>;

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
  if (read.kind === 'LABEL') return labelled(read, product, quantity, shelf);
  const embedded = read.kind === 'PRICE' || read.kind === 'WEIGHT';
  const line = lineOf(product, embedded ? scanned : read.lookup, quantity, shelf);
  if (!embedded || (line.trouble && line.trouble !== 'needs-weight')) return line;
  const { trouble: _, ...sound } = line;
  if (read.kind === 'PRICE')
    return { ...sound, quantity: product.unit === 'EACH' ? ONE : 0, embeddedPrice: read.embeddedPrice };
  return product.unit === 'EACH' ? { ...sound, trouble: 'unknown' } : { ...sound, quantity: read.quantity };
}

/** A label's own weight, price and date go before what was typed; its whole text stays with the line. */
function labelled(read: LabelRead, product: Product, quantity: number | null, shelf: Shelf): NewLine {
  const line = lineOf(product, read.text, quantity, shelf);
  if (line.trouble && line.trouble !== 'needs-weight') return line;
  if (read.expires !== undefined && read.expires < shelf.day) return { ...line, trouble: 'expired' };
  const price = read.embeddedPrice === undefined ? {} : { embeddedPrice: read.embeddedPrice };
  if (product.unit === 'EACH') {
    const pieces = read.unit === undefined ? read.quantity : undefined;
    return { ...line, quantity: read.embeddedPrice === undefined ? (pieces ?? line.quantity) : ONE, ...price };
  }
  const { trouble: _, ...sound } = line;
  if (read.unit !== undefined && read.unit !== product.unit) return { ...sound, trouble: 'other-unit' };
  if (read.unit !== undefined) return { ...sound, quantity: read.quantity ?? 0, ...price };
  return read.embeddedPrice === undefined ? line : { ...sound, quantity: 0, ...price };
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
