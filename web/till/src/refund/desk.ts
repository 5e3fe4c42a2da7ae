import { atWork, type Counter } from '../counter/context';
import type { Recorder } from '../counter/recorder';
import type { BasketEntry } from '../journal/entry';
import { uuidv7 } from '../journal/identifier';
import { type RefundDraft, sealRefund } from '../rules/core';
import { Refused, Unreachable } from '../server/client';
import type { StaffMember } from '../server/setup';

/** Finds the receipt that comes back and writes the refund, approved where the cashier may not refund alone. */
export class RefundDesk {
  readonly #counter: Counter;
  readonly #recorder: Recorder;

  constructor(counter: Counter, recorder: Recorder) {
    this.#counter = counter;
    this.#recorder = recorder;
  }

  /**
   * Opens the sale with this receipt code. The server is asked first, since refunds may have been made at other tills;
   * when it cannot be reached, what this till itself knows is used and the screen says so.
   */
  async open(code: string): Promise<void> {
    const { journal, store } = this.#counter;
    const own = await journal.receipt(code);
    const { found, offline } = await this.#ask(code);
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
    const notice = {
      tone: 'plain',
      text: offline ? 'refund.said.offlineOwn' : 'refund.said.found',
      with: { code },
    } as const;
    store.happen({ kind: 'noticed', notice });
  }

  async #ask(code: string): Promise<{ found: { sale: BasketEntry; refunds: BasketEntry[] } | null; offline: boolean }> {
    try {
      return { found: await this.#counter.server.receipt(code), offline: false };
    } catch (problem) {
      if (problem instanceof Unreachable || problem instanceof Refused) return { found: null, offline: true };
      throw problem;
    }
  }

  /** Writes the refund. A card is paid back by the terminal first: what it declines is not written. */
  async refund(draft: Omit<RefundDraft, 'approvedBy'>, approver: StaffMember | null): Promise<void> {
    const { store, card, drawer, tones } = this.#counter;
    const { book, shift, cashier } = atWork(this.#counter);
    const approvedBy = approver && approver.id !== cashier.id ? approver.id : null;
    if (draft.tender === 'CARD' && !(await this.#cardPaysBack(card, draft, approvedBy))) return;
    const written = await this.#recorder.write(
      shift.id,
      (head) => sealRefund(book, head, { ...draft, approvedBy }),
      false,
    );
    if (!written) return;
    if (written.entry.tenders.some((tender) => tender.kind === 'CASH')) drawer.open();
    tones.play('done');
    this.#recorder.done({
      last: written,
      notice: { tone: 'good', text: 'refund.said.done', with: { code: written.receipt } },
    });
    store.happen({ kind: 'dialog-closed' });
  }

  async #cardPaysBack(card: Counter['card'], draft: Omit<RefundDraft, 'approvedBy'>, approvedBy: number | null) {
    const amount = this.amountOf({ ...draft, approvedBy });
    const outcome = await card.charge(uuidv7(), amount);
    if (outcome.kind === 'approved') return true;
    this.#wrong('refund.said.cardRefused', {});
    return false;
  }

  /** What a refund would pay back, minor units, negative; sealed by the core as it would be written, and thrown away. */
  amountOf(draft: RefundDraft): number {
    const { book, shift, cashier, setup } = atWork(this.#counter);
    const { till } = setup;
    const at = this.#counter.now();
    const head = { id: uuidv7(at), store: till.store, till: till.id, number: 1, at, day: draft.sale.day };
    const previous = '0'.repeat(64);
    const { entry } = sealRefund(book, { ...head, shift: shift.id, cashier: cashier.id, previous }, draft);
    return entry.total + entry.rounding;
  }

  #wrong(text: string, named: Record<string, string>): void {
    this.#counter.tones.play('wrong');
    this.#counter.store.happen({ kind: 'noticed', notice: { tone: 'wrong', text, with: named } });
  }
}

function distinct(refunds: BasketEntry[]): BasketEntry[] {
  return [...new Map(refunds.map((refund) => [refund.id, refund])).values()];
}
