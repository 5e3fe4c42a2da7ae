import { type Basket, emptyBasket } from '../basket/basket';
import { atWork, type Counter } from '../counter/context';
import type { Recorder, Written } from '../counter/recorder';
import { atCounter, type Notice, type PendingRefund } from '../counter/state';
import { type BasketEntry, isLimited, type TerminalKind } from '../journal/entry';
import { uuidv7 } from '../journal/identifier';
import type { CardDesk } from '../pay/card';
import { type RefundDraft, sealRefund, sealUnreceipted } from '../rules/core';
import type { SaleAndRefunds } from '../rules/rules';
import { Refused, Unreachable } from '../server/client';
import type { StaffMember } from '../server/setup';
import { notPaidInCash } from './not-cash';
import { type ComingBack, comingBack } from './unreceipted';

type Draft = Omit<RefundDraft, 'approvedBy'>;

/** Finds the receipt that comes back and writes the refund, approved where the cashier may not refund alone. */
export class RefundDesk {
  readonly #counter: Counter;
  readonly #card: CardDesk;
  readonly #recorder: Recorder;

  constructor(counter: Counter, card: CardDesk, recorder: Recorder) {
    this.#counter = counter;
    this.#card = card;
    this.#recorder = recorder;
  }

  /**
   * Opens the sale with this receipt code. The server is asked first, since refunds may have been made at other tills;
   * when it cannot be reached, what this till itself knows is used and the screen says so.
   */
  async open(code: string): Promise<void> {
    const { journal, store } = this.#counter;
    const { training, pendingRefund } = store.get();
    if (pendingRefund) {
      this.show();
      this.#wrong('refund.said.otherFirst', {});
      return;
    }
    const own = await journal.receipt(code);
    const { found, offline } = await this.#ask(code);
    if (store.get().training !== training) return;
    const sale = found?.sale ?? own?.sale;
    if (!sale) {
      this.#wrong(offline ? 'refund.said.offlineUnknown' : 'refund.said.unknown', { code });
      return;
    }
    if (sale.kind !== 'SALE') {
      this.#wrong('refund.said.notASale', { code });
      return;
    }
    const refunds = distinct([...(found?.refunds ?? []), ...(own?.refunds ?? [])]);
    store.happen({ kind: 'dialog-opened', dialog: { kind: 'refund', receipt: code, sale, refunds } });
    if (offline) store.happen({ kind: 'noticed', notice: { tone: 'plain', text: 'refund.said.offlineOwn' } });
  }

  async #ask(code: string): Promise<{ found: { sale: BasketEntry; refunds: BasketEntry[] } | null; offline: boolean }> {
    // What is practised is known to this till alone, and what is real is not refunded for practice.
    if (this.#counter.store.get().training) return { found: null, offline: false };
    try {
      return { found: await this.#counter.server.receipt(code), offline: false };
    } catch (problem) {
      if (problem instanceof Unreachable || problem instanceof Refused) return { found: null, offline: true };
      throw problem;
    }
  }

  /**
   * Pays back and writes the refund: cash once it is written, benefits and cards by the terminal first, one after the
   * other, which must have said so.
   */
  async refund(receipt: string, draft: Draft, approver: StaffMember | null): Promise<void> {
    const { store } = this.#counter;
    const { cashier } = atWork(this.#counter);
    const allowedBy = (approver ?? cashier).id;
    const [first, ...then] = this.#atTerminal(draft);
    if (!first) {
      this.#handOut(await this.#write(draft, allowedBy, null));
      return;
    }
    store.happen({ kind: 'refund-begun', pending: { id: uuidv7(), ...first, then, receipt, draft, allowedBy } });
    await this.askTerminal();
  }

  /**
   * Takes goods back for others: what they were worth is written as paid back in cash and lies, as cash already handed
   * over, in the basket of the new goods. The drawer stays shut; the difference is paid or given back with those, but
   * what was not paid in cash never leaves as cash. What benefits paid for goes back to them, and may not become other
   * goods.
   */
  async exchange(draft: Omit<Draft, 'tender'>, approver: StaffMember | null): Promise<void> {
    const { cashier } = atWork(this.#counter);
    if (this.toBenefits({ ...draft, tender: 'CASH' }) > 0) {
      this.#wrong('refund.said.benefitsNotExchanged', {});
      return;
    }
    const written = await this.#write({ ...draft, tender: 'CASH' }, (approver ?? cashier).id, null);
    this.#credit(written, draft);
  }

  /** What came back in cash lies, as cash handed over, in the basket in front. */
  #credit(written: Written<BasketEntry> | null, of: SaleAndRefunds | null): void {
    if (!written) return;
    const { entry, receipt } = written;
    const given = -(entry.total + entry.rounding);
    const { store } = this.#counter;
    const notCash = of && this.#sellsCards() ? notPaidInCash(of, given) : 0;
    store.happen({ kind: 'tender-taken', tender: { kind: 'CASH', given }, notCash });
    const text = notCash > 0 ? 'refund.said.exchangedNotCash' : 'refund.said.exchanged';
    store.happen({ kind: 'noticed', notice: { tone: 'good', text, with: { code: receipt } } });
  }

  /** Whether what is left of an exchange can go onto a gift card; practice moves no balance. */
  #sellsCards(): boolean {
    const { training, book } = this.#counter.store.get();
    return training === null && (book?.rules.tenders?.includes('GIFT_CARD') ?? false);
  }

  /** What the basket in front comes back for when nobody has its receipt. */
  comingBack(): ComingBack {
    const state = this.#counter.store.get();
    return comingBack(atWork(this.#counter).book, state.basket, state);
  }

  /** Opens the return of what lies in the basket, of which nobody has the receipt; nothing of it may be paid yet. */
  openUnreceipted(): void {
    const { store } = this.#counter;
    const { basket } = store.get();
    if (basket.tenders.length > 0 || basket.pendingCard) this.#wrong('pay.said.giveBackFirst', {});
    else store.happen({ kind: 'dialog-opened', dialog: { kind: 'unreceipted' } });
  }

  /**
   * Takes the basket in front back, of which nobody has the receipt, and pays it out in cash; for other goods it lies, as
   * cash handed over, in the basket that follows. What may have been paid for otherwise is not here: see the rules.
   */
  async unreceipted(reason: string, approver: StaffMember | null, forGoods: boolean): Promise<void> {
    const { basket, minute } = this.#counter.store.get();
    const { book, shift, cashier } = atWork(this.#counter);
    const approvedBy = approver && approver.id !== cashier.id ? approver.id : null;
    const written = await this.#recorder.write(
      shift.id,
      (head) => sealUnreceipted(book, head, { lines: basket.lines, minute, reason, approvedBy }),
      'current',
    );
    if (!written) return;
    this.#done(written, { basket: emptyBasket() });
    if (forGoods) this.#credit(written, null);
    else this.#handOut(written);
  }

  /** Says that a refund is written; answers how. */
  #done(written: Written<BasketEntry>, front: { basket?: Basket } = {}): Notice {
    const notice = { tone: 'good', text: 'refund.said.done', with: { code: written.receipt } } as const;
    this.#counter.tones.play('done');
    this.#recorder.done({ last: written, notice, ...front });
    return notice;
  }

  /** What the terminal is to pay back, in the order it is asked: negative minor units. */
  #atTerminal(draft: Draft): { kind: TerminalKind; amount: number }[] {
    return this.#trial({ ...draft, approvedBy: null }).tenders.flatMap(({ kind, amount }) =>
      amount < 0 && (kind === 'CARD' || isLimited(kind)) ? [{ kind, amount }] : [],
    );
  }

  /** Asks the terminal what became of the refund it was asked to pay; also after a crash, and as often as one likes. */
  async askTerminal(): Promise<void> {
    const { store } = this.#counter;
    const pending = store.get().pendingRefund;
    const outcome = pending && (await this.#card.ask(pending));
    if (!outcome || store.get().pendingRefund?.id !== pending.id) return;
    if (outcome.kind === 'no-answer') this.#wrong('refund.said.noAnswer', {});
    else if (outcome.kind === 'declined') await this.#declined(pending);
    else await this.#paidBack(pending);
  }

  async #paidBack(pending: PendingRefund): Promise<void> {
    const { store } = this.#counter;
    const [next, ...then] = pending.then ?? [];
    if (next) {
      store.happen({ kind: 'refund-begun', pending: { ...pending, id: uuidv7(), ...next, then, begun: true } });
      await this.askTerminal();
    } else if (atCounter(store.get())) this.#handOut(await this.#write(pending.draft, pending.allowedBy, 'refund'));
  }

  /** A card that takes nothing back after benefits have gets its part in cash; benefits are asked for again. */
  async #declined(pending: PendingRefund): Promise<void> {
    const { store } = this.#counter;
    if (!pending.begun) this.#end({ tone: 'wrong', text: 'refund.said.cardRefused' });
    else if (isLimited(pending.kind ?? 'CARD')) {
      store.happen({ kind: 'refund-begun', pending: { ...pending, id: uuidv7() } });
      this.#wrong('refund.said.benefitsRefused', {});
    } else if (atCounter(store.get())) {
      this.#handOut(await this.#write({ ...pending.draft, tender: 'CASH' }, pending.allowedBy, 'refund'));
    }
  }

  /** Gives up a refund that never got an answer; the cashier has seen on the terminal that nothing was paid back. */
  giveUp(): void {
    const { pendingRefund, atTerminal } = this.#counter.store.get();
    if (pendingRefund?.begun) this.#wrong('refund.said.begun', {});
    else if (!atTerminal) this.#end({ tone: 'plain', text: 'refund.said.givenUp' });
  }

  /** Takes up a refund that a crash has left at the terminal. */
  async resume(): Promise<void> {
    this.show();
    await this.askTerminal();
  }

  /** Opens the refund that waits for the terminal. */
  show(): void {
    const { pendingRefund, dialog } = this.#counter.store.get();
    if (!pendingRefund || dialog?.kind === 'refund') return;
    const { receipt, draft } = pendingRefund;
    const { sale, refunds } = draft;
    this.#counter.store.happen({ kind: 'dialog-opened', dialog: { kind: 'refund', receipt, sale, refunds } });
  }

  #end(notice: Notice): void {
    if (notice.tone === 'wrong') this.#counter.tones.play('wrong');
    this.#counter.store.happen({ kind: 'refund-ended', notice });
  }

  #handOut(written: Written<BasketEntry> | null): void {
    if (written?.entry.tenders.some(({ kind, amount }) => kind === 'CASH' && amount < 0)) this.#counter.drawer.open();
  }

  /** Null when it could not be written. */
  async #write(draft: Draft, allowedBy: number, ends: 'refund' | null): Promise<Written<BasketEntry> | null> {
    const { store } = this.#counter;
    const { book, shift, cashier } = atWork(this.#counter);
    const approvedBy = allowedBy === cashier.id ? null : allowedBy;
    const written = await this.#recorder.write(
      shift.id,
      (head) => sealRefund(book, head, { ...draft, approvedBy }),
      ends,
    );
    if (!written) return null;
    const notice = this.#done(written);
    if (ends) store.happen({ kind: 'refund-ended', notice });
    return written;
  }

  /** What a refund would pay back, minor units, negative. */
  amountOf(draft: RefundDraft): number {
    const { total, rounding } = this.#trial(draft);
    return total + rounding;
  }

  /** What each kind of tender would get back but benefits, minor units, in the order of the sale. */
  parts(draft: Draft): { kind: string; amount: number }[] {
    return this.#trial({ ...draft, approvedBy: null }).tenders.flatMap(({ kind, amount }) =>
      amount < 0 && !isLimited(kind) ? [{ kind, amount: -amount }] : [],
    );
  }

  /** What of it goes back to benefits whatever way the rest is paid, minor units. */
  toBenefits(draft: Draft): number {
    const limited = this.#atTerminal(draft).filter(({ kind }) => isLimited(kind));
    return limited.reduce((sum, { amount }) => sum - amount, 0);
  }

  /** A refund sealed by the core as it would be written, and thrown away. */
  #trial(draft: RefundDraft): BasketEntry {
    const { book, shift, cashier, setup } = atWork(this.#counter);
    const { till } = setup;
    const at = this.#counter.now();
    const head = { id: uuidv7(at), store: till.store, till: till.id, number: 1, at, day: draft.sale.day };
    const previous = '0'.repeat(64);
    return sealRefund(book, { ...head, shift: shift.id, cashier: cashier.id, previous }, draft).entry;
  }

  #wrong(text: string, named: Record<string, string>): void {
    this.#counter.tones.play('wrong');
    this.#counter.store.happen({ kind: 'noticed', notice: { tone: 'wrong', text, with: named } });
  }
}

function distinct(refunds: BasketEntry[]): BasketEntry[] {
  return [...new Map(refunds.map((refund) => [refund.id, refund])).values()];
}
