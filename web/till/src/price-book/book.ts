import type { Price, Product, RulesJson } from './product';
import { codeNumber, folded, type Snapshot } from './snapshot';

/** What the server says has changed since a version. */
export interface Changes {
  version: number;
  products: Product[];
  rules?: RulesJson;
}

/**
 * The price book the till sells from: a snapshot with the products changed since laid over it. It is never changed in
 * place: `with` answers a new book, so whoever priced a basket can see that the book is another one.
 */
export class PriceBook {
  readonly version: number;
  readonly rules: RulesJson;
  readonly #snapshot: Snapshot;
  readonly #changed: Map<number, Product>;
  readonly #changedCodes = new Map<string, Product>();

  constructor(snapshot: Snapshot, changed: Iterable<Product> = [], version = snapshot.version, rules = snapshot.rules) {
    this.#snapshot = snapshot;
    this.#changed = new Map(Array.from(changed, (product) => [product.id, product]));
    this.version = version;
    this.rules = rules;
    for (const product of this.#changed.values()) {
      for (const code of product.codes) this.#changedCodes.set(code, product);
    }
  }

  /** How many products lie over the snapshot; past 2,000 a new snapshot is cheaper. */
  get overlaid(): number {
    return this.#changed.size;
  }

  get size(): number {
    return this.#snapshot.size;
  }

  /** The book after these changes. */
  with(changes: Changes): PriceBook {
    const changed = new Map(this.#changed);
    for (const product of changes.products) changed.set(product.id, product);
    return new PriceBook(this.#snapshot, changed.values(), changes.version, changes.rules ?? this.rules);
  }

  /** The product with this code (`04006381333931`, `PLU4011`), or undefined. */
  byCode(code: string): Product | undefined {
    const changed = this.#changedCodes.get(code);
    if (changed) return changed;
    const product = this.#snapshot.byCode(codeNumber(code));
    return product && !this.#changed.has(product.id) ? product : undefined;
  }

  byId(id: number): Product | undefined {
    return this.#changed.get(id) ?? this.#snapshot.byId(id);
  }

  /** Products with a number of their own, which is what is typed for goods without a barcode. */
  numbered(): Product[] {
    const changed = [...this.#changed.values()].filter(({ codes }) => codes.some((code) => code.startsWith('PLU')));
    return [...changed, ...this.#snapshot.numbered().filter((product) => !this.#changed.has(product.id))];
  }

  /** Products whose name has every word of the query, in any order, without regard to case and accents. */
  search(query: string, most = 40): Product[] {
    const words = folded(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const changed = [...this.#changed.values()].filter((product) => {
      const name = folded(product.name);
      return words.every((word) => name.includes(word));
    });
    const others = this.#snapshot.named(words, most).filter((product) => !this.#changed.has(product.id));
    return [...changed, ...others].slice(0, most);
  }
}

/** A moment of a store's time: its business day, and the minute of its week. */
export interface Moment {
  day: number;
  minute: number;
}

/** The price in force at a moment: the row that began last and has not ended; for a member the lower one. */
export function priceAt(product: Product, when: Moment, member = false): number | undefined {
  const everybody = latest(product, when, false);
  const members = member ? latest(product, when, true) : undefined;
  if (everybody === undefined || members === undefined) return everybody ?? members;
  return Math.min(everybody, members);
}

function latest(product: Product, { day, minute }: Moment, member: boolean): number | undefined {
  const begun = (price: Price) => price.from < day || (price.from === day && (price.minute ?? 0) <= minute % DAY);
  const inForce = product.prices
    .filter((price) => (price.member ?? false) === member && begun(price) && (price.to ?? Infinity) > day)
    .sort((a, b) => b.from - a.from || (b.minute ?? 0) - (a.minute ?? 0));
  return inForce[0]?.amount;
}

/** Minutes. */
const DAY = 24 * 60;
