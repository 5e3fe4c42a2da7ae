import type { Paper, PaperLine } from '@aisle/shared/receipt';
import { Engine } from 'till-core';
import type { Basket, BasketLine } from '../basket/basket';
import type {
  BasketEntry,
  DrawerEntry,
  Entry,
  EntryLine,
  HeldKind,
  ShiftCloseEntry,
  ShiftOpenEntry,
  TenderSum,
} from '../journal/entry';
import type { Moment, PriceBook } from '../price-book/book';
import type { Product } from '../price-book/product';
import type {
  CodeRead,
  Due,
  Head,
  Hint,
  Occasion,
  Priced,
  PricedLine,
  RefundLine,
  SaleAndRefunds,
  SealedEntry,
  Tendered,
} from './rules';

export { ready as rulesReady } from 'till-core';

/** An engine, and the products it was told of as they were then. */
interface Desk {
  engine: Engine;
  known: Map<number, Product>;
}

const desks = new WeakMap<object, Desk>();

/** One engine a version of the rules: making one reads every promotion, using one costs only what the basket touches. */
function deskOf(book: PriceBook): Desk {
  let desk = desks.get(book.rules);
  if (!desk) {
    desk = { engine: new Engine(JSON.stringify(book.rules)), known: new Map() };
    desks.set(book.rules, desk);
  }
  return desk;
}

function engineOf(book: PriceBook): Engine {
  return deskOf(book).engine;
}

/** An engine that knows the lines' products as the book has them: a product that changed is another object there. */
function engineKnowing(book: PriceBook, lines: BasketLine[]): Engine {
  const { engine, known } = deskOf(book);
  const news = productsOf(book, lines).filter((product) => known.get(product.id) !== product);
  if (news.length > 0) {
    engine.know(JSON.stringify({ products: news }));
    for (const product of news) known.set(product.id, product);
  }
  return engine;
}

/** Reads what was scanned or keyed. What the core cannot read is a line in trouble, not an error. */
export function readCode(book: PriceBook, raw: string): CodeRead {
  try {
    return JSON.parse(engineOf(book).readCode(raw)) as CodeRead;
  } catch (problem) {
    if (isRefusal(problem)) return { kind: 'UNREADABLE' };
    throw problem;
  }
}

/** Prices the lines that can be sold as they stand; lines in trouble are left out. */
export function price(book: PriceBook, basket: Basket, occasion: Occasion): Priced {
  const lines = sellable(basket);
  const engine = engineKnowing(book, lines);
  const priced = JSON.parse(engine.price(JSON.stringify(basketJson(basket, occasion)))) as Priced;
  return { ...priced, lines: withKeys(priced.lines, lines, 'alone') };
}

/** The priced lines with the keys of the basket's; a deposit stands alone, without a key, or has that of its goods. */
function withKeys(priced: EntryLine[], lines: BasketLine[], deposits: 'alone' | 'with-goods'): PricedLine[] {
  let at = -1;
  return priced.map((line) => {
    if (line.linkedTo === undefined) at++;
    const own = line.linkedTo === undefined || deposits === 'with-goods';
    return { ...line, key: own ? (lines[at]?.key ?? null) : null };
  });
}

/** What a little more of the basket's goods would save. */
export function hintsFor(book: PriceBook, basket: Basket, occasion: Occasion): Hint[] {
  const engine = engineKnowing(book, sellable(basket));
  return (JSON.parse(engine.hints(JSON.stringify(basketJson(basket, occasion)))) as { hints: Hint[] }).hints;
}

/**
 * How the payment of the lines that can be sold stands after what was tendered; null when limited tenders have paid for
 * goods that are no longer there.
 */
export function dueAfter(book: PriceBook, basket: Basket, occasion: Occasion, notes: number[]): Due | null {
  const engine = engineKnowing(book, sellable(basket));
  const tenders = allTenders(basket, basket.tenders);
  try {
    return JSON.parse(engine.pay(JSON.stringify({ basket: basketJson(basket, occasion), tenders, notes }))) as Due;
  } catch (problem) {
    if (isRefusal(problem) && basket.tenders.some(({ kind }) => kind !== 'CASH' && kind !== 'CARD')) return null;
    throw problem;
  }
}

/** What is sold, and when and by whom. */
export interface Sold {
  basket: Basket;
  occasion: Occasion;
}

export function sealSale(book: PriceBook, head: Head, sold: Sold, tenders: Tendered[]): SealedEntry<BasketEntry> {
  const { previous, ...stamp } = head;
  const { lines, exemption } = sold.basket;
  // An entry names one who approved: of two, whoever exempted it from tax.
  const off = lines.find((line) => line.off?.approvedBy !== undefined)?.off;
  const approvedBy = exemption?.approvedBy ?? off?.approvedBy;
  const draft = {
    ...stamp,
    priceBook: book.version,
    ...(approvedBy !== undefined && { approvedBy }),
    basket: wholeBasket(book, sold, head.day),
    tenders: allTenders(sold.basket, tenders),
    previous,
  };
  return sealed(engineOf(book).sale(JSON.stringify(draft)));
}

export function sealVoid(book: PriceBook, head: Head, sold: Sold, reason: string): SealedEntry<BasketEntry> {
  const { previous, ...stamp } = head;
  const draft = { ...stamp, priceBook: book.version, basket: wholeBasket(book, sold, head.day), reason, previous };
  return sealed(engineOf(book).voided(JSON.stringify(draft)));
}

/** What may still come back of a sale: thousandths by line. */
export function refundable(book: PriceBook, of: SaleAndRefunds): { lines: RefundLine[]; total: number } {
  return JSON.parse(engineOf(book).refundable(JSON.stringify(of))) as { lines: RefundLine[]; total: number };
}

/** What a refund needs beside its place in the chain. */
export interface RefundDraft extends SaleAndRefunds {
  lines: RefundLine[];
  /** Left out: as the sale was paid, each by what it paid, cash last. */
  tender?: 'CASH' | 'CARD' | HeldKind;
  /** The number of a new store credit. */
  reference?: string;
  reason: string;
  approvedBy: number | null;
}

export function sealRefund(book: PriceBook, head: Head, refund: RefundDraft): SealedEntry<BasketEntry> {
  const { previous, ...stamp } = head;
  const { approvedBy, ...of } = refund;
  const draft = { ...stamp, ...of, ...(approvedBy !== null && { approvedBy }), previous };
  return sealed(engineOf(book).refund(JSON.stringify(draft)));
}

/** What goods come back for without a receipt: today's lowest price, also of what must not be sold. */
export function priceBack(book: PriceBook, lines: BasketLine[], { day, minute }: Moment): Priced {
  const goods = { day, minute, products: productsOf(book, lines), lines: backJson(lines) };
  const priced = JSON.parse(engineOf(book).priceBack(JSON.stringify(goods))) as Priced;
  return { ...priced, lines: withKeys(priced.lines, lines, 'with-goods') };
}

/** What a total is in coins there are, minor units. */
export function inCoins(book: PriceBook, total: number): number {
  return (JSON.parse(engineOf(book).pay(JSON.stringify({ total, tenders: [] }))) as Due).cash;
}

/** Goods that come back without a receipt, why, and who allowed it where the cashier may not. */
export interface UnreceiptedDraft {
  lines: BasketLine[];
  /** Of the store's week: the prices of then are paid back. */
  minute: number;
  reason: string;
  approvedBy: number | null;
}

export function sealUnreceipted(book: PriceBook, head: Head, back: UnreceiptedDraft): SealedEntry<BasketEntry> {
  const { previous, ...stamp } = head;
  const draft = {
    ...stamp,
    priceBook: book.version,
    minute: back.minute,
    ...(back.approvedBy !== null && { approvedBy: back.approvedBy }),
    products: productsOf(book, back.lines),
    lines: backJson(back.lines),
    reason: back.reason,
    previous,
  };
  return sealed(engineOf(book).unreceipted(JSON.stringify(draft)));
}

/** What staff took off when it was to be sold is of no account to what comes back. */
function backJson(lines: BasketLine[]): object[] {
  return lines.map(({ off: _, ...line }) => lineJson(line));
}

export function sealShiftOpen(book: PriceBook, head: Head, float: number): SealedEntry<ShiftOpenEntry> {
  const { previous, ...stamp } = head;
  return sealed(engineOf(book).shiftOpened(JSON.stringify({ ...stamp, float, previous })));
}

/** What is put into the drawer or taken out, beside its place in the chain. */
export interface DrawerDraft extends Pick<DrawerEntry, 'move' | 'amount' | 'reason'> {
  approvedBy: number | null;
}

export function sealDrawer(
  book: PriceBook,
  head: Head,
  { approvedBy, ...move }: DrawerDraft,
): SealedEntry<DrawerEntry> {
  const { previous, ...stamp } = head;
  const draft = { ...stamp, ...move, ...(approvedBy !== null && { approvedBy }), previous };
  return sealed(engineOf(book).drawerMoved(JSON.stringify(draft)));
}

export function sealShiftClose(
  book: PriceBook,
  head: Head,
  counted: TenderSum[],
  expected: TenderSum[],
): SealedEntry<ShiftCloseEntry> {
  const { previous, ...stamp } = head;
  return sealed(engineOf(book).shiftClosed(JSON.stringify({ ...stamp, counted, expected, previous })));
}

/** The code printed on the receipt of an entry. */
export function receiptCode(book: PriceBook, of: { store: number; till: number; number: number }): string {
  return engineOf(book).receiptCode(JSON.stringify({ store: of.store, till: of.till, number: of.number }));
}

/** The number of an account with these 5 to 17 digits: they get their check digit. */
export function accountNumber(book: PriceBook, kind: HeldKind, digits: string): string {
  return engineOf(book).accountNumber(JSON.stringify({ kind, digits }));
}

/** A receipt as data, of the facts that `paperFacts` gathers. */
export function paper(book: PriceBook, facts: object): Paper {
  return JSON.parse(engineOf(book).paper(JSON.stringify(facts))) as Paper;
}

/** A receipt as text: its lines of at most so many columns. */
export function paperText(book: PriceBook, facts: object, columns: number): PaperLine[] {
  return JSON.parse(engineOf(book).paperText(JSON.stringify({ columns, facts }))) as PaperLine[];
}

/** True for what the core refuses with a message for staff; anything else is a fault of the program. */
export function isRefusal(problem: unknown): problem is Error {
  return problem instanceof Error && problem.name === 'Refusal';
}

function sealed<Kind extends Entry>(json: string): SealedEntry<Kind> {
  return { entry: JSON.parse(json) as Kind, json };
}

/** What is paid onto cards and accounts goes before what pays for it. */
function allTenders({ loads = [] }: Basket, tenders: Tendered[]): Tendered[] {
  return [...loads.map(({ kind, number, amount }) => ({ kind, amount: -amount, reference: number })), ...tenders];
}

function sellable(basket: Basket): BasketLine[] {
  return basket.lines.filter((line) => !line.trouble);
}

/** A basket that stands by itself, its products with it. */
function wholeBasket(book: PriceBook, { basket, occasion }: Sold, day: number): object {
  return { ...basketJson(basket, { ...occasion, day }), products: productsOf(book, sellable(basket)) };
}

function basketJson(basket: Basket, { day, minute, cashierAge }: Occasion): object {
  const lines = sellable(basket);
  const { exemption } = basket;
  return {
    day,
    ...(basket.member && { member: true }),
    ...(basket.coupons && { coupons: basket.coupons.map(({ code }) => code) }),
    minute,
    ...(cashierAge > 0 && { cashierAge }),
    ...(basket.ageCheck && { ageCheck: basket.ageCheck }),
    ...(exemption && { exemption: { reason: exemption.reason, certificate: exemption.certificate } }),
    lines: lines.map(lineJson),
  };
}

function lineJson({ product, code, quantity, tare, embeddedPrice, off }: BasketLine): object {
  return {
    product,
    code,
    ...(quantity > 0 && { quantity }),
    ...(tare !== undefined && { tare }),
    ...(embeddedPrice !== undefined && { embeddedPrice }),
    ...(off && { off: { amount: off.amount, reason: off.reason } }),
  };
}

/** The products of the lines, each once, and those of their deposits. */
function productsOf(book: PriceBook, lines: BasketLine[]): Product[] {
  const products = new Map<number, Product>();
  const add = (id: number | undefined) => {
    if (id === undefined || products.has(id)) return;
    const product = book.byId(id);
    if (!product) return;
    products.set(id, product);
    add(product.deposit);
  };
  for (const line of lines) add(line.product);
  return [...products.values()];
}
