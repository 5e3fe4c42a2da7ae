import type { AgeCheck, Exemption, HeldKind, TerminalKind, Unit } from '../journal/entry';
import { uuidv7 } from '../journal/identifier';
import type { Tendered } from '../rules/rules';

/**
 * Why a line cannot be sold as it stands; `no-part` is half a piece of what is sold by the piece, `other-unit` a label's
 * weight that is not in the unit the product is priced by, `restricted` goods that are not sold at this hour, `too-young` the
 * cashier for goods with an age, `needs-age` goods whose buyer's age was not asked, `needs-lot` a product of which some lots
 * are called back. A basket with such a line cannot be paid.
 */
export type Trouble =
  | 'unknown'
  | 'blocked'
  | 'recalled'
  | 'expired'
  | 'no-price'
  | 'no-part'
  | 'restricted'
  | 'other-unit'
  | 'too-young'
  | 'needs-age'
  | 'needs-lot'
  | 'needs-weight';

/** What staff took off a line: minor units, why, and who allowed it where the cashier may not. */
export interface Off {
  amount: number;
  reason: string;
  approvedBy?: number;
}

/** Troubles that are questions to the cashier: the answer makes the line sound. */
const QUESTIONS = ['too-young', 'needs-age', 'needs-lot', 'needs-weight'] as const;

export type Question = (typeof QUESTIONS)[number];

export function isQuestion(trouble: Trouble | undefined): trouble is Question {
  return (QUESTIONS as readonly (Trouble | undefined)[]).includes(trouble);
}

/**
 * One line as the cashier made it. Quantities and weights are thousandths; a weight is net of `tare`. `lot` and `expires`
 * (the last day of use, days since 1970) are what its label says.
 */
export interface BasketLine {
  key: number;
  code: string;
  product?: number;
  quantity: number;
  tare?: number;
  embeddedPrice?: number;
  lot?: string;
  expires?: number;
  off?: Off;
  trouble?: Trouble;
}

/**
 * What the card terminal, or the server of a balance, was asked for and has not answered yet; asked after again when the
 * till reopens. Minor units; a negative amount gives a part of the payment back, the one that `paidBy` calls `givesBack`.
 */
export interface PendingCard {
  id: string;
  /** What the terminal is asked to take; a payment with a card where it is not said. */
  kind?: TerminalKind | HeldKind;
  amount: number;
  /** The number of the balance it is taken from; the terminal is asked where there is none. */
  account?: string;
  givesBack?: string;
}

/** What one payment is told apart from another by: the move of a balance, else the terminal's or the voucher's number. */
export function paidBy(tender: Exclude<Tendered, { kind: 'CASH' }>): string {
  return tender.authorization ?? tender.reference;
}

/** What a customer pays onto a gift card, or onto what is owed on a house account; minor units. */
export interface Load {
  kind: HeldKind;
  number: string;
  amount: number;
}

/** Minor units that are to be paid beside the goods. */
export function loaded({ loads = [] }: Basket): number {
  return loads.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * A coupon that was given, with the name of what it is for; given twice, it stands twice. One of which there are only so
 * many has the id under which the server was asked for it, and is `trusted` when the server could not say.
 */
export interface Coupon {
  code: string;
  name: string;
  reservation?: string;
  trusted?: true;
}

/** An exemption, and who allowed it where the cashier may not. */
export interface Exempt extends Exemption {
  approvedBy?: number;
}

/** What one customer buys, from the first scan until it is paid, held or given up. */
export interface Basket {
  /** The id of the entry that it becomes. */
  id: string;
  nextKey: number;
  lines: BasketLine[];
  tenders: Tendered[];
  /** Of the cash handed over what came back of goods that were not paid in cash; none of it leaves as cash. */
  notCash?: number;
  pendingCard?: PendingCard;
  coupons?: Coupon[];
  loads?: Load[];
  /** What was asked of ages; one answer holds for all goods of the basket that ask for no more. */
  ageCheck?: AgeCheck;
  /** Why no tax on top is due, and who allowed it where the cashier may not. */
  exemption?: Exempt;
  member?: true;
}

/** A piece that bears a GS1 label with a price of its own was marked down: no promotion touches it. */
export function isMarkedDown({ code, embeddedPrice }: BasketLine, unit: Unit): boolean {
  return unit === 'EACH' && embeddedPrice !== undefined && code.startsWith('(');
}

export const ONE = 1000;

export function emptyBasket(): Basket {
  return { id: uuidv7(), nextKey: 1, lines: [], tenders: [] };
}

export function isEmpty(basket: Basket): boolean {
  return basket.lines.length === 0 && !basket.loads && basket.tenders.length === 0 && basket.pendingCard === undefined;
}

/** Minor units that were paid or handed over of it so far. */
export function handedOver({ tenders }: Basket): number {
  return tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? tender.given : tender.amount), 0);
}

export function troubled(basket: Basket): BasketLine[] {
  return basket.lines.filter((line) => line.trouble !== undefined);
}

/** What is added to a basket: a line without its key. */
export type NewLine = Omit<BasketLine, 'key'>;

/**
 * Adds a line. The same piece scanned again right after itself raises the line's quantity, as it would be read aloud;
 * weighed and price-embedded goods and troubled lines always stand on their own.
 */
export function withLine(basket: Basket, line: NewLine): Basket {
  const last = basket.lines.at(-1);
  if (last && countsTogether(last, line)) {
    const raised = { ...last, quantity: last.quantity + line.quantity };
    return { ...basket, lines: [...basket.lines.slice(0, -1), raised] };
  }
  return { ...basket, nextKey: basket.nextKey + 1, lines: [...basket.lines, { ...line, key: basket.nextKey }] };
}

function countsTogether(last: BasketLine, line: NewLine): boolean {
  const plain = (one: NewLine) =>
    one.trouble === undefined &&
    one.off === undefined &&
    one.embeddedPrice === undefined &&
    one.tare === undefined &&
    one.quantity % ONE === 0;
  return last.product === line.product && last.code === line.code && plain(last) && plain(line);
}

/** Takes a line out; the key is not used again. */
export function withoutLine(basket: Basket, key: number): Basket {
  return { ...basket, lines: basket.lines.filter((line) => line.key !== key) };
}

/** Sets a line's quantity. What was taken off was taken off another quantity, and is no longer. */
export function withQuantity(basket: Basket, key: number, quantity: number): Basket {
  return changed(basket, key, ({ off: _, ...line }) => ({ ...line, quantity }));
}

/** Gives a line that waits for its weight the net weight and the tare. */
export function withWeight(basket: Basket, key: number, quantity: number, tare: number): Basket {
  return changed(basket, key, ({ trouble: _, ...line }) => ({ ...line, quantity, ...(tare > 0 && { tare }) }));
}

/** Takes something off a line, or no longer (null). */
export function withOff(basket: Basket, key: number, off: Off | null): Basket {
  return changed(basket, key, ({ off: _, ...line }) => (off ? { ...line, off } : line));
}

export function withCoupon(basket: Basket, coupon: Coupon): Basket {
  return { ...basket, coupons: [...(basket.coupons ?? []), coupon] };
}

export function withoutCoupon(basket: Basket, at: number): Basket {
  const { coupons = [], ...rest } = basket;
  const left = coupons.filter((_, place) => place !== at);
  return left.length === 0 ? rest : { ...rest, coupons: left };
}

/** Adds to what is paid onto a card or an account. */
export function withLoad(basket: Basket, load: Load): Basket {
  const { loads = [] } = basket;
  const before = loads.find(({ number }) => number === load.number);
  const others = loads.filter((one) => one !== before);
  return { ...basket, loads: [...others, { ...load, amount: load.amount + (before?.amount ?? 0) }] };
}

export function withoutLoad(basket: Basket, number: string): Basket {
  const { loads = [], ...rest } = basket;
  const left = loads.filter((one) => one.number !== number);
  return left.length === 0 ? rest : { ...rest, loads: left };
}

/** Adds a payment; cash is one sum. `notCash` of it came back of goods that were not paid in cash. */
export function withTender(basket: Basket, tender: Tendered, notCash = 0): Basket {
  const bound = notCash + (basket.notCash ?? 0);
  const before = basket.tenders.find((one) => one.kind === 'CASH');
  const tenders =
    tender.kind === 'CASH'
      ? [...basket.tenders.filter((one) => one !== before), { ...tender, given: tender.given + (before?.given ?? 0) }]
      : [...basket.tenders, tender];
  return { ...basket, tenders, ...(bound > 0 && { notCash: bound }) };
}

/** Gives a payment back; of cash what came back of goods that were not paid in it stays handed over. */
export function withoutTender(basket: Basket, at: number): Basket {
  const { notCash = 0, tenders } = basket;
  const left = tenders.flatMap((tender, place): Tendered[] => {
    if (place !== at) return [tender];
    return tender.kind === 'CASH' && notCash > 0 ? [{ kind: 'CASH', given: notCash }] : [];
  });
  return { ...basket, tenders: left };
}

/** Gives a line the label that says its lot. */
export function withLot(basket: Basket, key: number, code: string, lot: string): Basket {
  return changed(basket, key, (line) => ({ ...line, code, lot }));
}

/** Keeps what was found of the buyer's age, or who answers for the cashier, beside what was said before. */
export function withAgeCheck(basket: Basket, said: AgeCheck): Basket {
  return { ...basket, ageCheck: { ...basket.ageCheck, ...said } };
}

/** Exempts a basket from tax on top, or no longer (null). */
export function withExemption({ exemption: _, ...basket }: Basket, exemption: Exempt | null): Basket {
  return exemption ? { ...basket, exemption } : basket;
}

function changed(basket: Basket, key: number, change: (line: BasketLine) => BasketLine): Basket {
  return { ...basket, lines: basket.lines.map((line) => (line.key === key ? change(line) : line)) };
}

/** Thousandths from what was typed before the `x` of `quantity x code`, and the code; quantity is null when none was. */
export interface Keyed {
  quantity: number | null;
  code: string;
}

const TIMES = String.raw`(\d{1,4})(?:[.,](\d{1,3}))?\s*[*xX×]\s*`;

/**
 * Reads the entry line: `4011`, `3*4011`, `3x4011`, `1.250*4011`. Null when it is neither a code nor a quantity and a
 * code, or the quantity is zero or past 9,999.
 */
export function readKeyed(text: string): Keyed | null {
  const found = new RegExp(`^(?:${TIMES})?([0-9A-Za-z-]{1,48})$`).exec(text.trim());
  if (!found) return null;
  const [, whole, fraction, code = ''] = found;
  if (whole === undefined) return { quantity: null, code };
  const quantity = thousandthsOf(whole, fraction);
  return quantity > 0 ? { quantity, code } : null;
}

/** Pieces that were typed alone, to be the quantity of the line in hand. Null for what may be a code as well. */
export function readPieces(text: string): number | null {
  return /^[1-9]\d?$/.test(text.trim()) ? Number(text) : null;
}

/** Thousandths of a quantity that still waits for its code: `3*`. Null for anything else. */
export function readTimes(text: string): number | null {
  const found = new RegExp(`^${TIMES}$`).exec(text.trim());
  const quantity = thousandthsOf(found?.[1] ?? '0', found?.[2]);
  return quantity > 0 ? quantity : null;
}

function thousandthsOf(whole: string, fraction = ''): number {
  return Number(whole) * ONE + Number(fraction.padEnd(3, '0'));
}
