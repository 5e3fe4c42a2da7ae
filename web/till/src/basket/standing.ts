import type { PriceBook } from '../price-book/book';
import { priceOn } from '../price-book/book';
import type { Recall } from '../price-book/product';
import type { BasketLine, Coupon, NewLine, Trouble } from './basket';

/** Where and when a line is to be sold: the price book, the store's day, and whether member prices apply. */
export interface Shelf {
  book: PriceBook;
  day: number;
  member: boolean;
}

/** What is wrong with a code or a quantity as it was entered: no later price book mends it. */
const ENTERED: readonly (Trouble | undefined)[] = ['unknown', 'no-part', 'other-unit'];

/**
 * Why a line cannot be sold as things stand. Asked again whenever the price book, the day or the member changes, so that a
 * product that is blocked or called back while it lies in a basket cannot be paid.
 */
export function standing(line: NewLine, { book, day, member }: Shelf): Trouble | undefined {
  if (ENTERED.includes(line.trouble)) return line.trouble;
  const product = line.product === undefined ? undefined : book.byId(line.product);
  if (!product) return 'unknown';
  if (product.blocked) return 'blocked';
  if (recallOf(book, line)) return 'recalled';
  if (line.expires !== undefined && line.expires < day) return 'expired';
  if (priceOn(product, day, member) === undefined) return 'no-price';
  if (line.lot === undefined && recallsOf(book, product.id).length > 0) return 'needs-lot';
  const unweighed = product.unit !== 'EACH' && line.quantity === 0 && line.embeddedPrice === undefined;
  return unweighed ? 'needs-weight' : undefined;
}

/**
 * The coupons that the price book still asks for, each as often as it may be given; the same list when all are. The core
 * refuses a basket with another, and a promotion may end or be withdrawn while its coupon lies in one.
 */
export function knownCoupons(coupons: Coupon[], { rules }: PriceBook): Coupon[] {
  const most = new Map<string, number>();
  for (const { coupon } of rules.promotions) {
    if (coupon && !most.has(coupon.code)) most.set(coupon.code, coupon.most ?? 1);
  }
  const known = coupons.filter(({ code }) => {
    const left = most.get(code) ?? 0;
    most.set(code, left - 1);
    return left > 0;
  });
  return known.length === coupons.length ? coupons : known;
}

/** The recall that forbids a line. */
export function recallOf(book: PriceBook, line: NewLine): Recall | undefined {
  return (book.rules.recalls ?? []).find(
    ({ product, lot }) => product === line.product && (lot === undefined || lot === line.lot),
  );
}

/** The recalls of a product, whole or of some lots. */
export function recallsOf(book: PriceBook, product: number): Recall[] {
  return (book.rules.recalls ?? []).filter((recall) => recall.product === product);
}

/** The line with what is wrong with it now. */
export function judged<Line extends NewLine>(line: Line, shelf: Shelf): Line {
  const trouble = standing(line, shelf);
  if (trouble === line.trouble) return line;
  const { trouble: _, ...sound } = line;
  return (trouble === undefined ? sound : { ...sound, trouble }) as Line;
}

/** The lines with what is wrong with each now; the same list when nothing changed. */
export function judgedLines(lines: BasketLine[], shelf: Shelf): BasketLine[] {
  const again = lines.map((line) => judged(line, shelf));
  return again.some((line, at) => line !== lines[at]) ? again : lines;
}
