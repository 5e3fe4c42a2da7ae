import { atWork, type Counter } from '../counter/context';
import type { BasketEntry } from '../journal/entry';
import type { Product } from '../price-book/product';
import { gridOf, pluOf } from './grid';

/** So many of the latest sales are counted: some weeks of one till, read in a moment. */
const COUNTED_SALES = 2_000;

/** Goods without a barcode by their pictures, those that this till rings up most first. */
export class ProduceDesk {
  readonly #counter: Counter;
  readonly #key: (text: string) => void;
  readonly #counted = new Map<number, number>();

  /** @param key takes what was typed, as the entry line does */
  constructor(counter: Counter, key: (text: string) => void) {
    this.#counter = counter;
    this.#key = key;
  }

  /** Counts the till's own sales, and from then on each that is made. */
  async begin(): Promise<void> {
    const { store, journal } = this.#counter;
    const { setup } = store.get();
    if (!setup) throw new Error('the till cannot count its sales without its setup');
    store.listen(({ last }, before) => {
      if (last && last !== before.last) this.#count(last.entry);
    });
    for (const { entry } of await journal.latest(setup.till.id, COUNTED_SALES)) this.#count(entry);
  }

  /** A label of the counter is scanned, not looked for: only what was rung up by its number counts. */
  #count(entry: BasketEntry): void {
    if (entry.kind !== 'SALE') return;
    for (const { product, code } of entry.lines) {
      if (code.startsWith('PLU')) this.#counted.set(product, (this.#counted.get(product) ?? 0) + 1);
    }
  }

  goods(): Product[] {
    return gridOf(atWork(this.#counter).book, this.#counted);
  }

  /** Rings a product up as if its number had been typed after `times` (`3*`, or nothing). */
  pick(product: Product, times: string): void {
    const plu = pluOf(product);
    if (plu === undefined) throw new Error(`product ${product.id} has no number to be rung up by`);
    this.#counter.store.happen({ kind: 'typed', text: '' });
    this.#counter.store.happen({ kind: 'dialog-closed' });
    this.#key(`${times}${plu}`);
  }
}
