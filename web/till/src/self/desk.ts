import { isEmpty, ONE } from '../basket/basket';
import { lineFor } from '../basket/reading';
import { shelfOf } from '../basket/standing';
import type { Counter } from '../counter/context';
import type { CouponDesk } from '../coupon/desk';
import { priceAt } from '../price-book/book';
import type { Product } from '../price-book/product';
import { readCode } from '../rules/core';
import { Refused, Unreachable } from '../server/client';
import type { StaffMember } from '../server/setup';

/** A customer comes, goes and takes bags, and staff take a customer's place for a while. */
export class SelfDesk {
  readonly #counter: Counter;
  readonly #coupons: CouponDesk;
  readonly #key: (code: string) => void;
  readonly #takeSetup: () => Promise<void>;
  /** The till's own language, and the one that its customer chose. */
  #languages: { own: string; chosen: string } | null = null;

  /**
   * @param key takes what was typed, as the entry line does
   * @param takeSetup fetches what the office says of this till
   */
  constructor(counter: Counter, coupons: CouponDesk, key: (code: string) => void, takeSetup: () => Promise<void>) {
    this.#counter = counter;
    this.#coupons = coupons;
    this.#key = key;
    this.#takeSetup = takeSetup;
  }

  /** Keeps what the till works as, so that it reopens with a basket as what it was. */
  begin(): void {
    const { store, database } = this.#counter;
    void database.keep('mode', store.get().mode);
    store.listen((state, before) => {
      if (state.mode !== before.mode) void database.keep('mode', state.mode);
      if (before.customer && !state.customer) this.#speakOwn();
    });
  }

  /** Somebody touches the screen, and may choose a language of their own until they leave. */
  come(language?: string): void {
    const { store } = this.#counter;
    const own = this.#languages?.own ?? store.get().preferences.language;
    if (language !== undefined) this.#languages = { own, chosen: language };
    store.happen({ kind: 'customer-came' });
    if (language !== undefined) this.#speak(language);
  }

  /** Whoever was there has paid, or has gone without a thing. */
  leave(): void {
    const { store } = this.#counter;
    if (!isEmpty(store.get().basket)) return;
    this.#coupons.giveAllBack();
    store.happen({ kind: 'customer-left' });
  }

  /** Somebody of staff works at the counter's screen in the customer's place; a call is answered by that. */
  attend(member: StaffMember): void {
    const { store } = this.#counter;
    store.happen({ kind: 'staff-came', member });
    if (store.get().help?.why === 'CALLED') store.happen({ kind: 'help-changed', help: null });
    if (this.#languages) this.#speak(this.#languages.own);
  }

  /** The customer goes on. Not while money is on its way that only staff can see arrive. */
  goOn(): void {
    const { store } = this.#counter;
    const { recording, atTerminal, pendingRefund } = store.get();
    if (recording || atTerminal || pendingRefund) {
      this.#wrong('self.said.moneyFirst');
      return;
    }
    store.happen({ kind: 'staff-left' });
    if (this.#languages) this.#speak(this.#languages.chosen);
  }

  /** Whether the till may change who works at it now: nothing of a customer is on it, and nobody only trains. */
  mayChange(): boolean {
    const { basket, pendingRefund, recording, training } = this.#counter.store.get();
    return isEmpty(basket) && !pendingRefund && !recording && !training;
  }

  /**
   * Makes a self-checkout of a counter, or a counter of a self-checkout, by the word of somebody who may. The office is
   * told first, and the till takes up what the office says then: so both agree, and without a line nothing changes.
   */
  async change(by: StaffMember): Promise<void> {
    const { store, server } = this.#counter;
    if (!this.mayChange()) return;
    try {
      await server.setMode(store.get().mode === 'SELF' ? 'COUNTER' : 'SELF', by.id);
    } catch (problem) {
      if (!(problem instanceof Unreachable || problem instanceof Refused)) throw problem;
      store.happen({ kind: 'dialog-closed' });
      if (problem instanceof Unreachable) this.#wrong('self.mode.noLine');
      else this.#wrong('self.mode.refused', { detail: problem.message });
      return;
    }
    // Whoever asked for it has seen the change that was still in sight.
    store.happen({ kind: 'customer-left' });
    await this.#takeSetup();
  }

  #wrong(text: string, named: Record<string, string> = {}): void {
    const { store, tones } = this.#counter;
    tones.play('wrong');
    store.happen({ kind: 'noticed', notice: { tone: 'wrong', text, with: named } });
  }

  /** A receipt was scanned where only goods are. */
  async noReceipts(): Promise<void> {
    this.#wrong('self.said.noReceipts');
  }

  /** The bag that customers are asked about, with its price today; null where none is sold. */
  bag(): { product: Product; price: number } | null {
    const state = this.#counter.store.get();
    const { setup, book } = state;
    const code = setup?.till.bagCode;
    if (!book || !code) return null;
    const line = lineFor(readCode(book, code), code, ONE, shelfOf(state, book));
    const product = line.trouble || line.product === undefined ? undefined : book.byId(line.product);
    const price = product?.unit === 'EACH' ? priceAt(product, state) : undefined;
    return product && price !== undefined ? { product, price } : null;
  }

  /** Rings up so many bags. */
  takeBags(bags: number): void {
    const code = this.#counter.store.get().setup?.till.bagCode;
    if (code && bags > 0) this.#key(`${bags}*${code}`);
  }

  #speak(language: string): void {
    this.#counter.store.happen({ kind: 'preferences-set', preferences: { language } });
  }

  #speakOwn(): void {
    if (this.#languages) this.#speak(this.#languages.own);
    this.#languages = null;
  }
}
