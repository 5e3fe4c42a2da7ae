import { type Basket, isEmpty } from '../basket/basket';
import type { StoredBasket, TillDatabase } from '../journal/database';
import type { HeldBasket } from './state';
import type { TillStore } from './store';

/**
 * Writes the basket in front and the held ones to the disk whenever they change, so that a killed browser reopens with
 * the basket as it was. A change that comes while one is written is written next; none older is written after it.
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
      if (state.basket === before.basket && state.held === before.held) return;
      this.#dirty = true;
      void this.settled();
    });
  }

  /** Resolves when what the screen shows is on the disk. */
  settled(): Promise<void> {
    if (this.#writing === null && this.#dirty) this.#writing = this.#write();
    return this.#writing ?? Promise.resolve();
  }

  async #write(): Promise<void> {
    while (this.#dirty) {
      this.#dirty = false;
      const { basket, held } = this.#store.get();
      try {
        await this.#put(basket, held);
      } catch (problem) {
        this.#failed(problem);
      }
    }
    this.#writing = null;
  }

  async #put(basket: Basket, held: HeldBasket[]): Promise<void> {
    const rows: StoredBasket[] = held.map((one) => ({
      id: one.basket.id,
      place: 'held',
      at: one.at,
      json: JSON.stringify(one.basket),
    }));
    if (!isEmpty(basket)) rows.push({ id: 'current', place: 'current', at: 0, json: JSON.stringify(basket) });
    const { baskets } = this.#database;
    await this.#database.transaction('rw', baskets, async () => {
      await baskets.clear();
      await baskets.bulkPut(rows);
    });
  }

  /** What lay on the disk when the till was closed or killed. */
  async reopen(): Promise<{ basket: Basket | null; held: HeldBasket[] }> {
    const rows = await this.#database.baskets.toArray();
    const current = rows.find((row) => row.place === 'current');
    const held = rows.filter((row) => row.place === 'held').sort((a, b) => a.at - b.at);
    return {
      basket: current ? (JSON.parse(current.json) as Basket) : null,
      held: held.map((row) => ({ basket: JSON.parse(row.json) as Basket, at: row.at })),
    };
  }
}
