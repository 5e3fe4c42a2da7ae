import { emptyBasket, isEmpty, type PendingCard, troubled } from '../basket/basket';
import { pricedBasket } from '../basket/pricing';
import { atWork, type Counter } from '../counter/context';
import type { Recorder } from '../counter/recorder';
import { uuidv7 } from '../journal/identifier';
import { dueAfter, sealSale, sealVoid } from '../rules/core';
import type { Due, Tendered } from '../rules/rules';
import type { CardDesk } from './card';

/** Minor units that a card may still be charged with: what is left less the cash already handed over. */
export function leftForCard(due: Due, tenders: Tendered[]): number {
  const given = tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? tender.given : 0), 0);
  return Math.max(0, due.left - given);
}

/** Decides how a basket is paid, and writes the sale before anything is said, opened or shown. */
export class PayDesk {
  readonly #counter: Counter;
  readonly #card: CardDesk;
  readonly #recorder: Recorder;

  constructor(counter: Counter, card: CardDesk, recorder: Recorder) {
    this.#counter = counter;
    this.#card = card;
    this.#recorder = recorder;
  }

  /** How the payment stands after what was tendered. */
  due(): Due {
    const state = this.#counter.store.get();
    const { book, setup } = atWork(this.#counter);
    return dueAfter(book, pricedBasket(state).total, state.basket.tenders, setup.currency.notes);
  }

  /** Minor units that cards have paid beyond the total, because goods were taken out after; 0 when none. */
  overpaid(): number {
    const state = this.#counter.store.get();
    const paid = state.basket.tenders.reduce((sum, tender) => sum + (tender.kind === 'CASH' ? 0 : tender.amount), 0);
    return Math.max(0, paid - pricedBasket(state).total);
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
    if (!this.#mayTake()) return;
    const due = this.due();
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

  /** Card, for all that is due or a part of it. A sale that the card pays in full ends by itself. */
  async card(amount: number | null): Promise<void> {
    if (!this.#mayTake()) return;
    const left = leftForCard(this.due(), this.#counter.store.get().basket.tenders);
    const charged = Math.min(amount ?? left, left);
    if (charged <= 0) return;
    this.#counter.store.happen({ kind: 'card-begun', pending: { id: uuidv7(), amount: charged } });
    await this.askTerminal();
  }

  /** Asks the terminal what became of the card payment that was begun; also after a crash, and as often as one likes. */
  async askTerminal(): Promise<void> {
    const { store, tones } = this.#counter;
    const pending = store.get().basket.pendingCard;
    const outcome = pending && (await this.#card.ask(pending));
    if (!outcome || store.get().basket.pendingCard?.id !== pending.id) return;
    if (outcome.kind === 'approved') await this.#approved(pending, outcome.reference);
    else if (outcome.kind === 'no-answer') this.#wrong('pay.said.noAnswer');
    else {
      tones.play('wrong');
      const text = pending.givesBack === undefined ? 'pay.said.declined' : 'pay.said.notGivenBack';
      store.happen({ kind: 'card-ended', tender: null, notice: { tone: 'wrong', text } });
    }
  }

  async #approved(pending: PendingCard, reference: string): Promise<void> {
    const { store } = this.#counter;
    if (pending.givesBack !== undefined) {
      store.happen({ kind: 'card-gave-back', notice: { tone: 'good', text: 'pay.said.givenBack' } });
      return;
    }
    const tender: Tendered = { kind: 'CARD', amount: pending.amount, reference };
    store.happen({ kind: 'card-ended', tender, notice: { tone: 'good', text: 'pay.said.approved' } });
    const { basket, cashier } = store.get();
    if (!cashier || troubled(basket).length > 0 || this.overpaid() > 0) return;
    if (leftForCard(this.due(), basket.tenders) === 0) await this.#finish(basket.tenders);
  }

  /** Gives up what never got an answer; the cashier has seen on the terminal that it did not go through. */
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
    if (tender.kind === 'CASH') {
      this.#counter.store.happen({ kind: 'tender-given-back', at });
      this.#counter.drawer.open();
      return;
    }
    const pending = { id: uuidv7(), amount: -tender.amount, givesBack: tender.reference };
    this.#counter.store.happen({ kind: 'card-begun', pending });
    await this.askTerminal();
  }

  async #finish(tenders: Tendered[]): Promise<void> {
    const { basket } = this.#counter.store.get();
    const { book, shift } = atWork(this.#counter);
    const written = await this.#recorder.write(shift.id, (head) => sealSale(book, head, basket, tenders), 'current');
    if (!written) return;
    if (tenders.some((tender) => tender.kind === 'CASH')) this.#counter.drawer.open();
    this.#counter.tones.play('done');
    this.#recorder.done({ last: written, basket: emptyBasket() });
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
      const written = await this.#recorder.write(shift.id, (head) => sealVoid(book, head, basket, reason), 'current');
      if (!written) return;
    }
    this.#recorder.done({ basket: emptyBasket(), notice });
  }

  /** True when money may be taken now: not while a card is at the terminal, nor when cards have paid too much already. */
  #mayTake(): boolean {
    if (!this.#counter.store.get().basket.pendingCard && this.#payable() && this.overpaid() === 0) return true;
    if (!this.#counter.store.get().recording) this.open();
    return false;
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

function others(tenders: Tendered[]): Tendered[] {
  return tenders.filter((tender) => tender.kind !== 'CASH');
}
