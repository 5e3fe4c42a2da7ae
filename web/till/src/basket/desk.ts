import { atWork, type Counter } from '../counter/context';
import { type Notice, selfServed } from '../counter/state';
import type { CouponDesk } from '../coupon/desk';
import type { AgeCheck } from '../journal/entry';
import type { Product, Restriction } from '../price-book/product';
import { readCode, receiptCode } from '../rules/core';
import {
  type BasketLine,
  type Exempt,
  isQuestion,
  type Load,
  type NewLine,
  type Off,
  ONE,
  type Question,
  readKeyed,
  readPieces,
  readTimes,
  type Trouble,
} from './basket';
import { lineFor, lineForProduct } from './reading';
import { restrictionsOf } from './restriction';
import { judged, type Shelf, shelfOf } from './standing';

const SAID: Record<Exclude<Trouble, Question>, string> = {
  unknown: 'basket.said.unknown',
  blocked: 'basket.said.blocked',
  recalled: 'basket.said.recalled',
  expired: 'basket.said.expired',
  'other-unit': 'basket.said.otherUnit',
  'no-price': 'basket.said.noPrice',
  'no-part': 'basket.said.noPart',
  restricted: 'basket.said.restricted',
};

/** Decides what a scan, a keyed code and a change of a line do to the basket in front. */
export class BasketDesk {
  readonly #counter: Counter;
  readonly #coupons: CouponDesk;
  readonly #openReceipt: (code: string) => Promise<void>;

  /** @param openReceipt looks a scanned receipt up for a refund */
  constructor(counter: Counter, coupons: CouponDesk, openReceipt: (code: string) => Promise<void>) {
    this.#counter = counter;
    this.#coupons = coupons;
    this.#openReceipt = openReceipt;
  }

  /** A code from the scanner; a quantity that stands in the entry line (`3*`) is its quantity. */
  async scan(code: string): Promise<void> {
    const { typed, dialog } = this.#counter.store.get();
    const quantity = dialog === null ? readTimes(typed) : null;
    if (quantity !== null) this.#counter.store.happen({ kind: 'typed', text: '' });
    await this.#read(code, quantity);
  }

  /** What was typed into the entry line: a code, or `quantity x code`. */
  async key(text: string): Promise<void> {
    const keyed = readKeyed(text);
    if (keyed) await this.#read(keyed.code, keyed.quantity);
    else if (readTimes(text) !== null) this.#wrong('basket.said.noCode', { text: text.trim() });
    else this.#wrong('basket.said.unreadable', { text });
  }

  async #read(code: string, quantity: number | null): Promise<void> {
    const shelf = this.#shelf();
    const read = readCode(shelf.book, code);
    if (read.kind === 'RECEIPT') await this.#openReceipt(receiptCode(shelf.book, read));
    else if (read.kind === 'COUPON') await this.#coupons.give(read);
    else if (read.kind === 'ACCOUNT') this.account(read.number);
    else this.#add(lineFor(read, code, quantity, shelf));
  }

  /** Opens what can be done with a balance; practice moves none. */
  account(number: string | null): void {
    const state = this.#counter.store.get();
    if (state.training) this.#wrong('account.said.training', {});
    else if (selfServed(state)) this.#wrong('self.said.noAccounts', {});
    else this.#counter.store.happen({ kind: 'dialog-opened', dialog: { kind: 'account', number } });
  }

  /** Puts something onto a gift card, or pays off a house account; it is paid with the rest of the basket. */
  load(load: Load, money: string): void {
    const notice = { tone: 'good', text: 'account.said.loaded', with: { amount: money } } as const;
    this.#counter.store.happen({ kind: 'load-put', load, notice });
    this.#counter.tones.play('taken');
  }

  /** Takes off again what was to be put onto a card or an account. */
  unload(number: string): void {
    this.#counter.store.happen({ kind: 'load-taken-off', number });
  }

  /** A product picked from the list of names. */
  pick(product: Product, quantity: number | null): void {
    this.#counter.store.happen({ kind: 'dialog-closed' });
    this.#add(lineForProduct(product, quantity, this.#shelf()));
  }

  #shelf(): Shelf {
    const { book } = atWork(this.#counter);
    return shelfOf(this.#counter.store.get(), book);
  }

  #add(line: NewLine): void {
    const name = this.#nameOf(line);
    if (isQuestion(line.trouble)) {
      this.#counter.store.happen({ kind: 'line-added', line, notice: null });
      this.#counter.tones.play('taken');
      return;
    }
    if (line.trouble) {
      const notice = { tone: 'wrong', text: SAID[line.trouble], with: { name, code: line.code } } as const;
      this.#counter.store.happen({ kind: 'line-added', line, notice });
      this.#counter.tones.play('wrong');
      return;
    }
    const notice = { tone: 'good', text: 'basket.said.added', with: { name } } as const;
    this.#counter.store.happen({ kind: 'line-added', line, notice });
    this.#counter.tones.play('taken');
  }

  #nameOf(line: NewLine): string {
    const product = line.product === undefined ? undefined : this.#counter.store.get().book?.byId(line.product);
    return product?.name ?? line.code;
  }

  #wrong(text: string, named: Record<string, string>): void {
    this.#counter.tones.play('wrong');
    this.#counter.store.happen({ kind: 'noticed', notice: { tone: 'wrong', text, with: named } });
  }

  /** Takes the line out: the selected one when none is named. */
  takeOut(key: number | null = this.#counter.store.get().selected): void {
    const { basket } = this.#counter.store.get();
    const line = basket.lines.find((one) => one.key === key);
    if (!line) return;
    const notice = { tone: 'plain', text: 'basket.said.takenOut', with: { name: this.#nameOf(line) } } as const;
    this.#counter.store.happen({ kind: 'line-taken-out', key: line.key, notice });
  }

  /** Takes something off a line that has a price, for a reason; null takes it back. */
  takeOff(key: number, off: Off | null): void {
    const line = this.#counter.store.get().basket.lines.find((one) => one.key === key);
    if (!line || line.trouble) return;
    const text = off ? 'basket.said.takenOff' : 'basket.said.offBack';
    const notice = { tone: 'good', text, with: { name: this.#nameOf(line) } } as const;
    this.#counter.store.happen({ kind: 'off-set', key, off, notice });
  }

  /** Sets a line's pieces; only counted goods have a quantity that can be typed. */
  setQuantity(key: number, pieces: number): void {
    if (!Number.isInteger(pieces) || pieces < 1 || pieces > 9_999) return;
    this.#counter.store.happen({ kind: 'quantity-set', key, quantity: pieces * ONE });
  }

  /** Whether a line is counted by the piece: nothing of it was weighed, printed on a label or taken off. */
  countable(line: BasketLine): boolean {
    const product = line.product === undefined ? undefined : this.#counter.store.get().book?.byId(line.product);
    return !line.trouble && product?.unit === 'EACH' && line.embeddedPrice === undefined && !line.off;
  }

  /** The quantity key: the line in hand has as many pieces as were typed; where none were, they are asked for. */
  count(): void {
    const { selected, typed, basket } = this.#counter.store.get();
    const line = basket.lines.find((one) => one.key === selected);
    if (!line || !this.countable(line)) return;
    const pieces = readPieces(typed);
    if (pieces === null) {
      this.#counter.store.happen({ kind: 'dialog-opened', dialog: { kind: 'quantity', key: line.key } });
    } else {
      this.setQuantity(line.key, pieces);
      this.#counter.store.happen({ kind: 'typed', text: '' });
    }
  }

  /** Gives a weighed line its weight: gross from the scale or the keys, less the tare. False when nothing is left. */
  weigh(key: number, gross: number, tare: number): boolean {
    const net = gross - tare;
    if (!Number.isInteger(net) || net <= 0 || net > 999_999) return false;
    const line = this.#counter.store.get().basket.lines.find((one) => one.key === key);
    if (!line) return false;
    const notice = { tone: 'good', text: 'basket.said.added', with: { name: this.#nameOf(line) } } as const;
    this.#counter.store.happen({ kind: 'weighed', key, quantity: net, tare, notice });
    return true;
  }

  /**
   * Says which lot a line is of, as the pack says it: from then on its code is a label with that lot, so that the receipt
   * keeps it. False when no label could say it.
   */
  sayLot(key: number, lot: string): boolean {
    const { book } = atWork(this.#counter);
    const line = this.#counter.store.get().basket.lines.find((one) => one.key === key);
    const gtin = line?.product === undefined ? undefined : book.byId(line.product)?.codes.find(isGtin);
    if (!line || gtin === undefined) return false;
    const said = line.code.startsWith('(') ? line.code : `(01)${isGtin(line.code) ? line.code : gtin}`;
    const read = readCode(book, `${said}(10)${lot}`);
    if (read.kind !== 'LABEL' || read.lot !== lot) return false;
    const recalled = judged({ ...line, lot }, this.#shelf()).trouble === 'recalled';
    const name = this.#nameOf(line);
    const notice: Notice = recalled
      ? { tone: 'wrong', text: SAID.recalled, with: { name } }
      : { tone: 'good', text: 'basket.said.added', with: { name } };
    this.#counter.store.happen({ kind: 'lot-said', key, code: read.text, lot, notice });
    this.#counter.tones.play(recalled ? 'wrong' : 'taken');
    return true;
  }

  /** The greatest age that a line's goods ask of their buyer; 0 for none. */
  ageAsked(key: number): number {
    return this.#greatest(key, ({ age = 0 }) => age);
  }

  /** The greatest age that a line's goods ask of whoever sells them; 0 for none. */
  sellerAge(key: number): number {
    return this.#greatest(key, ({ cashierAge = 0 }) => cashierAge);
  }

  #greatest(key: number, ageOf: (one: Restriction) => number): number {
    const { book } = atWork(this.#counter);
    const line = this.#counter.store.get().basket.lines.find((one) => one.key === key);
    const product = line?.product === undefined ? undefined : book.byId(line.product);
    return product ? Math.max(0, ...restrictionsOf(book, product).map(ageOf)) : 0;
  }

  /** The buyer was found old enough for a line's goods, and so for all that ask for no more. */
  findAge(key: number, how: 'CLEARLY_OLDER' | 'DAY_OF_BIRTH'): void {
    this.#checked(key, { age: this.ageAsked(key), how });
  }

  /** Somebody old enough answers for goods that the cashier is too young to sell, for the whole basket. */
  answerFor(key: number, seller: number): void {
    this.#checked(key, { seller });
  }

  #checked(key: number, said: AgeCheck): void {
    const line = this.#counter.store.get().basket.lines.find((one) => one.key === key);
    if (!line) return;
    const notice = { tone: 'good', text: 'basket.said.added', with: { name: this.#nameOf(line) } } as const;
    this.#counter.store.happen({ kind: 'age-checked', said, notice });
    this.#counter.tones.play('taken');
  }

  select(key: number): void {
    this.#counter.store.happen({ kind: 'line-selected', key });
  }

  /** Moves the selection up or down a line. */
  step(by: 1 | -1): void {
    const { basket, selected } = this.#counter.store.get();
    const at = basket.lines.findIndex((line) => line.key === selected);
    const line = basket.lines[Math.min(basket.lines.length - 1, Math.max(0, at + by))];
    if (line) this.select(line.key);
  }

  /** Exempts the basket from tax on top, or no longer (null); its payment goes on. */
  exempt(exemption: Exempt | null): void {
    const { store, tones } = this.#counter;
    store.happen({ kind: 'exemption-set', exemption });
    store.happen({ kind: 'dialog-opened', dialog: { kind: 'pay' } });
    tones.play('taken');
  }

  setMember(member: boolean): void {
    this.#counter.store.happen({ kind: 'member-set', member });
  }
}

function isGtin(code: string): boolean {
  return /^\d{14}$/.test(code);
}
