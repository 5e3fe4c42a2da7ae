import type { Product } from '../price-book/product';
import type { CodeRead } from '../rules/rules';
import { type NewLine, ONE } from './basket';
import { judged, type Shelf } from './standing';

type LabelRead = Extract<CodeRead, { kind: 'LABEL' }>;

/** Turns a code that was read into a line of the basket, in trouble where it cannot be sold. */
export function lineFor(read: CodeRead, scanned: string, quantity: number | null, shelf: Shelf): NewLine {
  if (!('lookup' in read)) return unknown(scanned, quantity);
  const product = shelf.book.byCode(read.lookup);
  if (!product) return unknown(scanned, quantity);
  switch (read.kind) {
    case 'LABEL':
      return judged(labelled(read, product, quantity), shelf);
    case 'PRICE':
      return judged({ ...priced(product, read.embeddedPrice), code: scanned, product: product.id }, shelf);
    case 'WEIGHT':
      return judged(weightOf(product, scanned, read.quantity), shelf);
    default:
      return judged(entered(product, read.lookup, quantity), shelf);
  }
}

/** A line for a product picked by name. */
export function lineForProduct(product: Product, quantity: number | null, shelf: Shelf): NewLine {
  return judged(entered(product, product.codes[0] ?? String(product.id), quantity), shelf);
}

/** A label with a price is one piece; of weighed goods the core reckons the weight from the price. */
function priced(product: Product, embeddedPrice: number): Pick<NewLine, 'quantity' | 'embeddedPrice'> {
  return { quantity: product.unit === 'EACH' ? ONE : 0, embeddedPrice };
}

/** A label that says a weight cannot be that of goods sold by the piece. */
function weightOf(product: Product, code: string, weight: number): NewLine {
  const line = { code, product: product.id };
  return product.unit === 'EACH' ? { ...line, quantity: ONE, trouble: 'unknown' } : { ...line, quantity: weight };
}

/** A label's own weight, price and pieces go before what was typed; its whole text stays with the line. */
function labelled(read: LabelRead, product: Product, quantity: number | null): NewLine {
  const line = {
    ...entered(product, read.text, quantity),
    ...(read.lot !== undefined && { lot: read.lot }),
    ...(read.expires !== undefined && { expires: read.expires }),
  };
  const weight = read.unit === undefined ? undefined : read.quantity;
  if (weight !== undefined && product.unit !== 'EACH') {
    if (read.unit !== product.unit) return { ...line, quantity: 0, trouble: 'other-unit' };
    return {
      ...line,
      quantity: weight,
      ...(read.embeddedPrice !== undefined && { embeddedPrice: read.embeddedPrice }),
    };
  }
  if (read.embeddedPrice !== undefined) return { ...line, ...priced(product, read.embeddedPrice) };
  const pieces = product.unit === 'EACH' && weight === undefined ? read.quantity : undefined;
  return pieces === undefined ? line : { ...line, quantity: pieces };
}

/** Weighed goods wait for their weight where none was typed. */
function entered(product: Product, code: string, quantity: number | null): NewLine {
  const line = { code, product: product.id };
  if (product.unit !== 'EACH') return { ...line, quantity: quantity ?? 0 };
  const pieces = quantity ?? ONE;
  return pieces % ONE === 0 ? { ...line, quantity: pieces } : { ...line, quantity: ONE, trouble: 'no-part' };
}

function unknown(scanned: string, quantity: number | null): NewLine {
  return { code: scanned, quantity: quantity ?? ONE, trouble: 'unknown' };
}
