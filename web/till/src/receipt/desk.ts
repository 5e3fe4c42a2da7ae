import type { Counter } from '../counter/context';
import type { LastEntry, TillState } from '../counter/state';
import type { BasketEntry } from '../journal/entry';
import { paperText } from '../rules/core';
import { receiptFacts } from './facts';

/**
 * Prints receipts. A receipt can be printed as often as one likes, since it is in the journal; the first that a printer
 * took is the original, every later one says that it is a copy. What was sold before the page was opened counts as printed.
 */
export class PrintDesk {
  readonly #counter: Counter;
  readonly #fresh = new Set<string>();

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** Takes note of an entry that was just written, and prints it where every receipt is printed. */
  sold(state: TillState, before: TillState): void {
    const { last } = state;
    if (!last || last === before.last || !before.recording) return;
    this.#fresh.add(last.entry.id);
    const { devices } = this.#counter;
    if (devices.printsItself && devices.standings().choices.printing === 'always') void this.print(last);
  }

  /** Whether the next print of it is a copy. */
  isCopy(entry: BasketEntry): boolean {
    return !this.#fresh.has(entry.id);
  }

  /** Prints on the till's printer, or by the browser what is in sight. What fails is said, and may be tried again. */
  async print({ entry, receipt }: LastEntry): Promise<void> {
    const { devices, store, tones } = this.#counter;
    const { book } = store.get();
    if (!devices.printsItself || !book) {
      print();
      this.#fresh.delete(entry.id);
      return;
    }
    try {
      await devices.print(paperText(book, receiptFacts(store.get(), entry, this.isCopy(entry)), devices.columns));
      this.#fresh.delete(entry.id);
    } catch (problem) {
      tones.play('wrong');
      const detail = problem instanceof Error ? problem.message : String(problem);
      const notice = { tone: 'wrong', text: 'receipt.notPrinted', with: { receipt, detail } } as const;
      store.happen({ kind: 'noticed', notice });
    }
  }
}
