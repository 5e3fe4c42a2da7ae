import type { Ended } from '../journal/database';
import type { Entry } from '../journal/entry';
import { uuidv7 } from '../journal/identifier';
import { isRefusal, receiptCode } from '../rules/core';
import type { Head, SealedEntry } from '../rules/rules';
import type { Counter } from './context';
import type { BasketKeeper } from './keeper';
import type { TillState } from './state';

/** An entry that is on the disk. */
export interface Written<Kind extends Entry> {
  entry: Kind;
  receipt: string;
}

/**
 * Writes entries for whoever decides on one. While it writes, nothing else happens to the basket and scans wait; what
 * fails leaves everything as it was and is said on the screen.
 */
export class Recorder {
  readonly #counter: Counter;
  readonly #keeper: BasketKeeper;
  readonly #written: () => void;

  /** @param written called when an entry is on the disk and may be sent */
  constructor(counter: Counter, keeper: BasketKeeper, written: () => void) {
    this.#counter = counter;
    this.#keeper = keeper;
    this.#written = written;
  }

  /** Null when it could not be written, or another entry is just being written. */
  async write<Kind extends Entry>(
    shift: string,
    seal: (head: Head) => SealedEntry<Kind>,
    ends: Ended | null,
  ): Promise<Written<Kind> | null> {
    const { store, journal, now, tones } = this.#counter;
    const { setup, book, cashier, day, recording } = store.get();
    if (recording) return null;
    if (!setup || !book || !cashier) throw new Error('an entry needs a setup, a price book and a cashier');
    const correlation = crypto.randomUUID();
    store.happen({ kind: 'recording-begun' });
    const at = now();
    const { till } = setup;
    try {
      await this.#keeper.settled();
      // A basket has its entry's id from the start, so that the server knows what it was asked for in between.
      const id = ends === 'current' ? store.get().basket.id : uuidv7(at);
      const who = { id, store: till.store, till: till.id, at, day, shift, cashier: cashier.id };
      const codeOf = (entry: Kind) => receiptCode(book, entry);
      const written = await journal.write(who, seal, codeOf, { ends, correlation });
      this.#written();
      return written;
    } catch (problem) {
      const detail = problem instanceof Error ? problem.message : String(problem);
      const text = isRefusal(problem) ? 'counter.said.refused' : 'counter.said.notWritten';
      store.happen({ kind: 'recording-failed', notice: { tone: 'wrong', text, with: { detail } } });
      tones.play('wrong');
      return null;
    }
  }

  /** Says that what was written is done: the next sale may begin. */
  done(outcome: Partial<Pick<TillState, 'last' | 'basket' | 'dialog' | 'notice'>>): void {
    const { last = null, basket = null, dialog = null, notice = null } = outcome;
    this.#counter.store.happen({ kind: 'recorded', last, basket, dialog, notice });
  }
}
