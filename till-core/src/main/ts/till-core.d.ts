/**
 * The rules of a sale, compiled from `till-core`. Structured values cross as JSON strings whose forms stand in
 * `docs/journal.md` and `docs/till-core.md`; the parameter names say which. Amounts are minor units, quantities
 * thousandths. Every call throws a {@link Refusal} when its input is refused; nothing is ever half done.
 */
export class Engine {
  /** @param rules Rules JSON, from the price book's header. */
  constructor(rules: string);

  /** What a scanner or cashier entered: Code JSON. */
  readCode(raw: string): string;

  /** `{"products"}` in: from now on baskets may be priced without their `products`, which are then the latest known by id. */
  know(products: string): void;

  /** Basket JSON in, PricedBasket JSON out. */
  price(basket: string): string;

  /** Basket JSON in, `{"hints":[Hint…]}` out: what a little more would save. */
  hints(basket: string): string;

  /** Payment JSON in, PaymentState JSON out: what is left, the change, the next notes. */
  pay(payment: string): string;

  /** `{"due","notes"}` in, a JSON array of amounts out. */
  nextNotes(question: string): string;

  /** SaleDraft JSON in, the finished entry in its canonical form out. */
  sale(draft: string): string;

  /** VoidDraft JSON in, the finished entry in its canonical form out. */
  voided(draft: string): string;

  /** RefundDraft JSON in, the finished entry in its canonical form out. */
  refund(draft: string): string;
  priceBack(goods: string): string;
  unreceipted(draft: string): string;

  /** `{"sale","refunds"}` in, `{"lines":[{"line","quantity"}],"total"}` out: what may still come back. */
  refundable(question: string): string;

  /** ShiftOpenedDraft JSON in, the finished entry in its canonical form out. */
  shiftOpened(draft: string): string;

  /** DrawerMovedDraft JSON in, the finished entry in its canonical form out. */
  drawerMoved(draft: string): string;

  /** ShiftClosedDraft JSON in, the finished entry in its canonical form out. */
  shiftClosed(draft: string): string;

  /** Throws unless the entry's form, hash and sums are right. */
  check(entry: string): void;

  /** `{"store","till","number"}` in, such as `R1-2-17-2` out. */
  receiptCode(of: string): string;

  /** Such as `R1-2-17-2` in, `{"store","till","number"}` out. */
  parseReceiptCode(code: string): string;

  /** `{"kind":"GIFT_CARD","digits":"1000000001"}` in, such as `GC10000000017` out. */
  accountNumber(of: string): string;

  /** Facts JSON in, the receipt as data out: Paper JSON. */
  paper(facts: string): string;

  /** `{"columns","facts"}` in, the receipt as text out: a JSON array of `{"kind","text"}`, one a line. */
  paperText(question: string): string;
}

/** What the engine throws. */
export interface Refusal extends Error {
  name: 'Refusal';
  /** Path of the refused field, such as `lines[2].quantity`; empty for the whole input. */
  field: string;
  /** What was found there. */
  value: string;
  /** What would have been accepted. */
  allowed: string;
}

/** Resolves when the rules can be asked: they are fetched and compiled beside what a page does meanwhile. */
export const ready: Promise<void>;

/** What the rules run as here, once ready: WebAssembly, or JavaScript where the browser lacks its garbage collection. */
export let form: 'WEBASSEMBLY' | 'JAVASCRIPT' | undefined;
