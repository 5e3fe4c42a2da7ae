import type { Counter } from '../counter/context';
import type { Practice } from './practice';

/** Begins and ends training. Between the two the till is as it always is, on the practice journal; what was before waits. */
export class TrainingDesk {
  readonly #counter: Counter;
  readonly #practice: Practice;

  constructor(counter: Counter, practice: Practice) {
    this.#counter = counter;
    this.#practice = practice;
  }

  /** Puts what is in front away and begins anew with no shift; not while money is on its way. */
  async begin(): Promise<void> {
    const { store } = this.#counter;
    const { setup, training } = store.get();
    if (!setup || training) return;
    await this.#practice.clear(setup.till.id);
    if (this.#moneyUnderWay()) this.#wrong();
    else if (!store.get().training) store.happen({ kind: 'training-begun' });
  }

  /** Everything is as it was before. */
  end(): void {
    const { store } = this.#counter;
    const { recording, atTerminal } = store.get();
    if (!recording && !atTerminal) store.happen({ kind: 'training-ended' });
  }

  #moneyUnderWay(): boolean {
    const { basket, pendingRefund, recording, atTerminal } = this.#counter.store.get();
    return recording || atTerminal || !!pendingRefund || !!basket.pendingCard || basket.tenders.length > 0;
  }

  #wrong(): void {
    this.#counter.tones.play('wrong');
    this.#counter.store.happen({ kind: 'noticed', notice: { tone: 'wrong', text: 'training.said.moneyFirst' } });
  }
}
