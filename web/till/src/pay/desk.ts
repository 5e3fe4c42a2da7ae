import { emptyBasket, isEmpty, loaded, type PendingCard, paidBy, troubled } from '../basket/basket';
import { occasionOf } from '../basket/standing';
import { atWork, type Counter } from '../counter/context';
import type { Recorder } from '../counter/recorder';
import type { Notice } from '../counter/state';
import type { CouponDesk } from '../coupon/desk';
import { type HeldKind, isHeld, isLimited, type TerminalKind } from '../journal/entry';
import { uuidv7 } from '../journal/identifier';
import { dueAfter, type Sold, sealSale, sealVoid } from '../rules/core';
import type { Due, Tendered } from '../rules/rules';
import type { CardDesk } from './card';

/** Minor units that the terminal may still take by a kind: what is left, or eligible, less the cash already handed over. */
export function leftFor(kind: TerminalKind | HeldKind, due: Due, tenders: Tendered[]): number {
  const given = tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? tender.given : 0), 0);
  const most = isLimited(kind) ? due.limits?.find((limit) => limit.kind === kind)?.amount : due.left;
  return Math.max(0, Math.min(most ?? 0, due.left - given));
}

/** Too much was tendered: what to tell the cashier, and by how much where that can be said. */
export interface Overpaid {
  text: 'pay.overpaid' | 'pay.benefitsOver';
  amount: number;
}

/** Decides how a basket is paid, and writes the sale before anything is said, opened or shown. */
export class PayDesk {
  readonly #counter: Counter;
  readonly #card: CardDesk;
  readonly #coupons: CouponDesk;
  readonly #recorder: Recorder;

  constructor(counter: Counter, card: CardDesk, coupons: CouponDesk, recorder: Recorder) {
    this.#counter = counter;
    this.#card = card;
    this.#coupons = coupons;
    this.#recorder = recorder;
  }

  /** How the payment stands after what was tendered; null when too much was, see {@link overpaid}. */
  due(): Due | null {
    const { basket } = this.#counter.store.get();
    return this.overpaid() ? null : this.#dueAfter(basket.tenders);
  }

  /**
   * What is wrong with what was tendered, because goods were taken out after; null when nothing is. Minor units paid
   * beyond the total where cards have paid too much; benefits may have paid for goods that are no longer there.
   */
  overpaid(): Overpaid | null {
    const { basket } = this.#counter.store.get();
    const { tenders } = basket;
    const after = this.#dueAfter(tenders.filter(({ kind }) => isLimited(kind)));
    if (!after) return { text: 'pay.benefitsOver', amount: 0 };
    const paid = tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? 0 : tender.amount), 0);
    const total = after.total + loaded(basket);
    return paid > total ? { text: 'pay.overpaid', amount: paid - total } : null;
  }

  #dueAfter(tenders: Tendered[]): Due | null {
    const state = this.#counter.store.get();
    const { book, setup } = atWork(this.#counter);
    return dueAfter(book, { ...state.basket, tenders }, occasionOf(state), setup.currency.notes);
  }

  /** Opens the payment, or says why the basket cannot be paid. */
  open(): void {
    if (this.#counter.store.get().basket.pendingCard || this.#payable()) this.#show();
  }

  #show(): void {
    this.#counter.store.happen({ kind: 'dialog-opened', dialog: { kind: 'pay' } });
  }

  /** Takes up a card payment that a crash or a hold has left at the terminal. */
  async resume(): Promise<void> {
    if (!this.#counter.store.get().basket.pendingCard) return;
    this.#show();
    await this.askTerminal();
  }

  /** Cash: exactly what is due when `given` is null. What is not enough is taken as a part of the payment. */
  async cash(given: number | null): Promise<void> {
    const due = this.#mayTake();
    if (!due) return;
    const tenders = this.#counter.store.get().basket.tenders;
    const before = tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? tender.given : 0), 0);
    const owed = Math.max(0, due.cash - before);
    const tender: Tendered = { kind: 'CASH', given: given ?? owed };
    if (tender.given < 0 || (tender.given === 0 && owed > 0)) return;
    if (tender.given < owed) {
      this.#counter.store.happen({ kind: 'tender-taken', tender });
      return;
    }
    await this.#finish(
      tender.given > 0 ? [...others(tenders), { kind: 'CASH', given: before + tender.given }] : tenders,
    );
  }

  /**
   * A card, for all that is due or a part of it, or benefits, for what is eligible or a part of that. A sale that they pay
   * in full ends by itself.
   */
  async card(amount: number | null, kind: TerminalKind = 'CARD'): Promise<void> {
    await this.#take(amount, { kind });
  }

  /** From a balance, at most what is left to pay; the server says whether there is as much. */
  async account(kind: HeldKind, account: string, amount: number): Promise<void> {
    await this.#take(amount, { kind, account });
  }

  async #take(amount: number | null, from: { kind: TerminalKind | HeldKind; account?: string }): Promise<void> {
    const due = this.#mayTake();
    if (!due) return;
    const left = leftFor(from.kind, due, this.#counter.store.get().basket.tenders);
    const charged = Math.min(amount ?? left, left);
    if (charged <= 0) return;
    this.#show();
    this.#counter.store.happen({ kind: 'card-begun', pending: { id: uuidv7(), ...from, amount: charged } });
    await this.askTerminal();
  }

  /** Somebody else's voucher for so much, who pays it later: taken on trust, and kept with its number. */
  async voucher(reference: string, amount: number): Promise<void> {
    const due = this.#mayTake();
    if (!due || amount <= 0 || amount > leftFor('CARD', due, this.#counter.store.get().basket.tenders)) return;
    this.#counter.store.happen({ kind: 'tender-taken', tender: { kind: 'VOUCHER', amount, reference } });
    this.#show();
    await this.#finishWhenPaid();
  }

  async #finishWhenPaid(): Promise<void> {
    const { basket, cashier } = this.#counter.store.get();
    const due = this.due();
    if (!cashier || troubled(basket).length > 0 || !due) return;
    if (leftFor('CARD', due, basket.tenders) === 0) await this.#finish(basket.tenders);
  }

  /** Asks the terminal what became of the card payment that was begun; also after a crash, and as often as one likes. */
  async askTerminal(): Promise<void> {
    const { store, tones } = this.#counter;
    const pending = store.get().basket.pendingCard;
    const outcome = pending && (await this.#card.ask(pending));
    if (!outcome || store.get().basket.pendingCard?.id !== pending.id) return;
    if (outcome.kind === 'approved') await this.#approved(pending, outcome.reference);
    else if (outcome.kind === 'no-answer') {
      this.#wrong(pending.account === undefined ? 'pay.said.noAnswer' : 'account.said.noAnswer');
    } else {
      tones.play('wrong');
      store.happen({ kind: 'card-ended', tender: null, notice: declined(pending) });
    }
  }

  async #approved(pending: PendingCard, reference: string): Promise<void> {
    const { store } = this.#counter;
    if (pending.givesBack !== undefined) {
      store.happen({ kind: 'card-gave-back', notice: { tone: 'good', text: 'pay.said.givenBack' } });
      return;
    }
    const { kind = 'CARD', amount, id, account } = pending;
    const tender: Tendered = { kind, amount, reference, ...(account !== undefined && { authorization: id }) };
    const text = account === undefined ? 'pay.said.approved' : 'account.said.taken';
    store.happen({ kind: 'card-ended', tender, notice: { tone: 'good', text } });
    await this.#finishWhenPaid();
  }

  /**
   * Gives up what never got an answer; the cashier has seen on the terminal that it did not go through. Of a balance
   * nobody can see that: what was taken all the same waits in the office for somebody to give it back.
   */
  giveUpCard(): void {
    if (this.#counter.store.get().atTerminal) return;
    this.#counter.store.happen({
      kind: 'card-ended',
      tender: null,
      notice: { tone: 'plain', text: 'pay.said.givenUp' },
    });
  }

  /** Gives a part of the payment back: cash by hand, a card by the terminal. */
  async giveBack(at: number): Promise<void> {
    const { basket, recording } = this.#counter.store.get();
    const tender = basket.tenders[at];
    if (!tender || recording || basket.pendingCard) return;
    if (tender.kind === 'CASH' && basket.notCash !== undefined && tender.given <= basket.notCash) {
      this.#ontoCard();
      return;
    }
    if (tender.kind === 'CASH' || tender.kind === 'VOUCHER') {
      this.#counter.store.happen({ kind: 'tender-given-back', at });
      if (tender.kind === 'CASH') this.#counter.drawer.open();
      return;
    }
    const { kind, amount, reference } = tender;
    const of = isHeld(kind) ? { account: reference } : {};
    const pending = { id: uuidv7(), kind, amount: -amount, ...of, givesBack: paidBy(tender) };
    this.#counter.store.happen({ kind: 'card-begun', pending });
    await this.askTerminal();
  }

  /**
   * What is left of an exchange whose goods were not paid in cash, minor units: it goes onto a gift card and not out of
   * the drawer. What the customer gave in cash beside it comes back as change all the same.
   */
  leftOver(tenders = this.#counter.store.get().basket.tenders): number {
    const { notCash = 0 } = this.#counter.store.get().basket;
    if (notCash === 0) return 0;
    const given = tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? tender.given : 0), 0);
    return Math.max(0, (this.#dueAfter(tenders)?.change ?? 0) - (given - notCash));
  }

  #ontoCard(): void {
    this.#counter.store.happen({ kind: 'dialog-opened', dialog: { kind: 'account', number: null } });
    this.#wrong('pay.said.notInCash');
  }

  async #finish(tenders: Tendered[]): Promise<void> {
    if (this.leftOver(tenders) > 0) {
      this.#ontoCard();
      return;
    }
    const sold = this.#sold();
    const { book, shift } = atWork(this.#counter);
    const written = await this.#recorder.write(shift.id, (head) => sealSale(book, head, sold, tenders), 'current');
    if (!written) return;
    if (tenders.some((tender) => tender.kind === 'CASH')) this.#counter.drawer.open();
    this.#counter.tones.play('done');
    this.#recorder.done({ last: written, basket: emptyBasket() });
  }

  /** Asks why the basket is given up, where there is one: coupons alone are given back by it too. */
  giveUp(): void {
    const { store } = this.#counter;
    const { basket } = store.get();
    if (isEmpty(basket) && !basket.coupons) this.#wrong('pay.said.empty');
    else store.happen({ kind: 'dialog-opened', dialog: { kind: 'void-basket' } });
  }

  /** Gives the whole basket up before it is paid: written as an entry, for the books to see. */
  async voidBasket(reason: string): Promise<void> {
    const { basket } = this.#counter.store.get();
    const { book, shift } = atWork(this.#counter);
    if (basket.tenders.length > 0 || basket.pendingCard) {
      this.#wrong('pay.said.giveBackFirst');
      return;
    }
    const notice = { tone: 'plain', text: 'basket.said.voided' } as const;
    if (basket.lines.some((line) => !line.trouble)) {
      const sold = this.#sold();
      const written = await this.#recorder.write(shift.id, (head) => sealVoid(book, head, sold, reason), 'current');
      if (!written) return;
    } else this.#coupons.giveAllBack();
    this.#recorder.done({ basket: emptyBasket(), notice });
  }

  #sold(): Sold {
    const state = this.#counter.store.get();
    return { basket: state.basket, occasion: occasionOf(state) };
  }

  /** How the payment stands, when money may be taken now: not while a card is at the terminal, nor after too much. */
  #mayTake(): Due | null {
    if (!this.#counter.store.get().basket.pendingCard && this.#payable()) {
      const due = this.due();
      if (due) return due;
    }
    if (!this.#counter.store.get().recording) this.open();
    return null;
  }

  #payable(): boolean {
    const { basket, recording } = this.#counter.store.get();
    if (recording) return false;
    if (isEmpty(basket)) {
      this.#wrong('pay.said.empty');
      return false;
    }
    const [first] = troubled(basket);
    if (first) {
      this.#counter.store.happen({ kind: 'line-selected', key: first.key });
      this.#wrong('pay.said.troubled');
      return false;
    }
    return true;
  }

  #wrong(text: string): void {
    this.#counter.tones.play('wrong');
    this.#counter.store.happen({ kind: 'noticed', notice: { tone: 'wrong', text } });
  }
}

function declined({ givesBack, account }: PendingCard): Notice {
  const text =
    account !== undefined
      ? 'account.said.declined'
      : givesBack === undefined
        ? 'pay.said.declined'
        : 'pay.said.notGivenBack';
  return { tone: 'wrong', text };
}

function others(tenders: Tendered[]): Tendered[] {
  return tenders.filter((tender) => tender.kind !== 'CASH');
}
