import { isEmpty } from '../basket/basket';
import type { Counter } from '../counter/context';

/** Puts baskets aside and takes them back; the keeper writes each to the disk. */
export class HoldDesk {
  readonly #counter: Counter;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** Puts the basket in front aside, with what was tendered of it. */
  hold(): void {
    const { store, now } = this.#counter;
    const { basket, recording } = store.get();
    if (isEmpty(basket) || recording) return;
    store.happen({
      kind: 'held',
      held: { basket, at: now() },
      notice: { tone: 'plain', text: 'hold.said.held' },
    });
  }

  /** Takes a held basket to the front; the one there is held in its place. */
  recall(id: string): void {
    const { store, now } = this.#counter;
    const { basket, recording } = store.get();
    if (recording) return;
    store.happen({ kind: 'recalled', id, held: isEmpty(basket) ? null : { basket, at: now() } });
  }

  /** One key for both: holds a basket, or recalls the only one, or shows the list. */
  holdOrRecall(): void {
    const { store } = this.#counter;
    const { basket, held } = store.get();
    const [only] = held;
    if (!isEmpty(basket)) this.hold();
    else if (held.length === 1 && only) this.recall(only.basket.id);
    else store.happen({ kind: 'dialog-opened', dialog: { kind: 'held' } });
  }
}
