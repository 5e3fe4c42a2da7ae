import { type Basket, isEmpty } from '../basket/basket';
import type { TillDatabase, Unfinished } from '../journal/database';
import { type AtHand, type HeldBasket, type PendingRefund, reallyAtHand } from './state';
import type { TillStore } from './store';

const PARTS = ['basket', 'held', 'pendingRefund'] as const;

/**
 * Writes the basket in front, the held ones and a refund that is at the card terminal to the disk whenever they change,
 * so that a killed browser reopens with them as they were. A change that comes while one is written is written next; none older is written after it.
 */
export class BasketKeeper {
  readonly #database: TillDatabase;
  readonly #store: TillStore;
  readonly #failed: (problem: unknown) => void;
  #dirty = false;
  #writing: Promise<void> | null = null;

  constructor(database: TillDatabase, store: TillStore, failed: (problem: unknown) => void) {
    this.#database = database;
    this.#store = store;
    this.#failed = failed;
  }

  start(): void {
    this.#store.listen((state, before) => {
      const [now, then] = [reallyAtHand(state), reallyAtHand(before)];
      if (PARTS.every((part) => now[part] === then[part])) return;
      this.#dirty = true;
      void this.settled();
    });
  }

  /** Waits for the disk. True when it has what the screen shows, false when it would not take it. */
  async settled(): Promise<boolean> {
    if (this.#writing === null && this.#dirty) this.#writing = this.#write();
    await this.#writing;
    return !this.#dirty;
  }

  async #write(): Promise<void> {
    try {
      while (this.#dirty) {
        this.#dirty = false;
        await this.#put(reallyAtHand(this.#store.get()));
      }
    } catch (problem) {
      this.#dirty = true;
      this.#failed(problem);
    }
    this.#writing = null;
  }

  async #put({ basket, held, pendingRefund }: AtHand): Promise<void> {
    const rows: Unfinished[] = held.map((one) => ({
      id: one.basket.id,
      place: 'held',
      at: one.at,
      json: JSON.stringify(one.basket),
    }));
    if (!isEmpty(basket) || basket.coupons)
      rows.push({ id: 'current', place: 'current', at: 0, json: JSON.stringify(basket) });
    if (pendingRefund) rows.push({ id: 'refund', place: 'refund', at: 0, json: JSON.stringify(pendingRefund) });
    const { baskets } = this.#database;
    await this.#database.transaction('rw', baskets, async () => {
      await baskets.clear();
      await baskets.bulkPut(rows);
    });
  }

  /** What lay on the disk when the till was closed or killed. */
  async reopen(): Promise<{ basket: Basket | null; held: HeldBasket[]; pendingRefund: PendingRefund | null }> {
    const rows = await this.#database.baskets.toArray();
    const current = rows.find((row) => row.place === 'current');
    const refund = rows.find((row) => row.place === 'refund');
    const held = rows.filter((row) => row.place === 'held').sort((a, b) => a.at - b.at);
    return {
      basket: current ? (JSON.parse(current.json) as Basket) : null,
      held: held.map((row) => ({ basket: JSON.parse(row.json) as Basket, at: row.at })),
      pendingRefund: refund ? (JSON.parse(refund.json) as PendingRefund) : null,
    };
  }
}
