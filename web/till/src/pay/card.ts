import type { PendingCard } from '../basket/basket';
import type { Counter } from '../counter/context';
import type { BasketKeeper } from '../counter/keeper';
import type { CardOutcome } from '../devices/card-terminal';

/** Asks the card terminal: one question at a time, and none that the till would not remember after a crash. */
export class CardDesk {
  readonly #counter: Counter;
  readonly #keeper: BasketKeeper;

  constructor(counter: Counter, keeper: BasketKeeper) {
    this.#counter = counter;
    this.#keeper = keeper;
  }

  /**
   * What became of a payment that is pending in the till's state; asking again with the same id charges nobody twice.
   * Null when nothing was asked: the terminal is at work, or the question could not be written to the disk.
   *
   * @param amount minor units, negative to pay back
   */
  async ask({ id, kind = 'CARD', amount }: PendingCard): Promise<CardOutcome | null> {
    const { store, card } = this.#counter;
    if (store.get().atTerminal) return null;
    store.happen({ kind: 'terminal-asked', asked: true });
    try {
      return (await this.#keeper.settled()) ? await card.charge(id, amount, kind) : null;
    } finally {
      store.happen({ kind: 'terminal-asked', asked: false });
    }
  }
}
