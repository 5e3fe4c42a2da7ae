import type { TillState } from '../counter/state';
import type { AgeCheck } from '../journal/entry';
import type { PriceBook } from '../price-book/book';
import { priceAt } from '../price-book/book';
import type { Product, Recall } from '../price-book/product';
import type { Occasion } from '../rules/rules';
import type { BasketLine, Coupon, NewLine, Trouble } from './basket';
import { isOpen, restrictionsOf } from './restriction';

/** Where and when a line is to be sold: the price book, the occasion, whether member prices apply, what was asked of ages. */
export interface Shelf extends Occasion {
  book: PriceBook;
  member: boolean;
  ageCheck?: AgeCheck;
}

/** The occasion of the basket in front; somebody else may answer for a cashier who is too young. */
export function occasionOf({ day, minute, basket, setup, cashier }: TillState): Occasion {
  const answers = basket.ageCheck?.seller;
  const seller = answers === undefined ? cashier : setup?.staff.find(({ id }) => id === answers);
  return { day, minute, cashierAge: seller?.ageReached ?? 0 };
}

/** Where the basket in front is sold from a book. */
export function shelfOf(state: TillState, book: PriceBook): Shelf {
  const { member = false, ageCheck } = state.basket;
  return { book, ...occasionOf(state), member, ...(ageCheck && { ageCheck }) };
}

/** What is wrong with a code or a quantity as it was entered: no later price book mends it. */
const ENTERED: readonly (Trouble | undefined)[] = ['unknown', 'no-part', 'other-unit'];

/**
 * Why a line cannot be sold as things stand. Asked again whenever the price book, the time or the member changes, so that a
 * product that is blocked or called back while it lies in a basket cannot be paid.
 */
export function standing(line: NewLine, shelf: Shelf): Trouble | undefined {
  const { book, day, member } = shelf;
  if (ENTERED.includes(line.trouble)) return line.trouble;
  const product = line.product === undefined ? undefined : book.byId(line.product);
  if (!product) return 'unknown';
  if (product.blocked) return 'blocked';
  if (recallOf(book, line)) return 'recalled';
  if (line.expires !== undefined && line.expires < day) return 'expired';
  if (priceAt(product, shelf, member) === undefined) return 'no-price';
  const restricted = restriction(product, shelf);
  if (restricted) return restricted;
  if (line.lot === undefined && recallsOf(book, product.id).length > 0) return 'needs-lot';
  const unweighed = product.unit !== 'EACH' && line.quantity === 0 && line.embeddedPrice === undefined;
  return unweighed ? 'needs-weight' : undefined;
}

/** What the restrictions of a product ask for first: nobody is asked for an age where the hour forbids it. */
function restriction(product: Product, { book, minute, cashierAge, ageCheck }: Shelf): Trouble | undefined {
  const own = restrictionsOf(book, product);
  if (own.some((one) => !isOpen(one, minute))) return 'restricted';
  if (own.some((one) => (one.cashierAge ?? 0) > cashierAge)) return 'too-young';
  return own.some(({ age = 0 }) => age > (ageCheck?.age ?? 0)) ? 'needs-age' : undefined;
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
