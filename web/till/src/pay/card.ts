import type { PendingCard } from '../basket/basket';
import type { Counter } from '../counter/context';
import type { BasketKeeper } from '../counter/keeper';
import type { CardOutcome } from '../devices/card-terminal';
import { isHeld } from '../journal/entry';
import { Refused, Unreachable } from '../server/client';

/**
 * Asks the card terminal, or the server for what is taken from a balance: one question at a time, and none that the till
 * would not remember after a crash.
 */
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
   */
  async ask(pending: PendingCard): Promise<CardOutcome | null> {
    const { store } = this.#counter;
    if (store.get().atTerminal) return null;
    store.happen({ kind: 'terminal-asked', asked: true });
    try {
      return (await this.#keeper.settled()) ? await this.#answer(pending) : null;
    } finally {
      store.happen({ kind: 'terminal-asked', asked: false });
    }
  }

  async #answer({ id, kind = 'CARD', amount, account, givesBack }: PendingCard): Promise<CardOutcome> {
    const { card, server } = this.#counter;
    if (isHeld(kind)) {
      if (account === undefined) throw new Error(`a ${kind} without its number`);
      return moved(account, () => (givesBack ? server.giveBack(givesBack) : server.take(account, id, amount)));
    }
    return card.charge(id, amount, kind);
  }
}

/** A server that does not answer, or cannot now, may have moved the balance or not; one that says no has not. */
async function moved(reference: string, move: () => Promise<void>): Promise<CardOutcome> {
  try {
    await move();
    return { kind: 'approved', reference };
  } catch (problem) {
    if (problem instanceof Unreachable) return { kind: 'no-answer' };
    if (!(problem instanceof Refused)) throw problem;
    if (problem.status >= 500 || problem.status === 429) return { kind: 'no-answer' };
    const { available } = problem.problem;
    return { kind: 'declined', ...(available !== undefined && { available }) };
  }
}
