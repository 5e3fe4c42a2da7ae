import Dexie, { type Table } from 'dexie';
import type { Product } from '../price-book/product';
import type { EntryKind } from './entry';

/** Where an entry stands with the server: `waiting` until the server has said that it has it. */
export type Delivery = 'waiting' | 'recorded' | 'quarantined';

/** An entry as it lies on the till. `json` is the canonical form with its hash: what is sent, byte for byte. */
export interface StoredEntry {
  till: number;
  number: number;
  id: string;
  kind: EntryKind;
  at: number;
  shift: string;
  receipt: string;
  /** The sale a refund belongs to. */
  refundOf?: string;
  json: string;
  delivery: Delivery;
  reason?: string;
  /** Follows the cashier's press of a key into the server's log. */
  correlation: string;
}

export interface ChainHead {
  till: number;
  number: number;
  hash: string;
}

/** What is no entry yet and must outlive a crash: the basket in front, those on hold, a refund that is at the card terminal. */
export interface Unfinished {
  id: string;
  place: 'current' | 'held' | 'refund';
  at: number;
  json: string;
}

/** The unfinished that an entry ends: its row goes in the transaction that writes the entry. */
export type Ended = 'current' | 'refund';

export interface OverlayRow {
  id: number;
  product: Product;
}

interface Fact {
  name: string;
  value: unknown;
}

/**
 * What the till keeps in the browser's database. Sales are written with `durability: 'strict'`: the browser answers
 * only once the bytes are on the disk, so that a power cut after the drawer opened cannot lose a paid sale.
 */
export class TillDatabase extends Dexie {
  entries!: Table<StoredEntry, [number, number]>;
  chain!: Table<ChainHead, number>;
  baskets!: Table<Unfinished, string>;
  overlay!: Table<OverlayRow, number>;
  facts!: Table<Fact, string>;

  constructor(name = 'aisle-till') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: '[till+number], id, receipt, shift, refundOf, [delivery+till+number], at',
      chain: 'till',
      baskets: 'id, place',
      overlay: 'id',
      facts: 'name',
    });
  }

  /** Reads one named fact of this device, such as its key; undefined when it was never written. */
  async fact<T>(name: string): Promise<T | undefined> {
    return (await this.facts.get(name))?.value as T | undefined;
  }

  /** Writes one named fact of this device. */
  async keep(name: string, value: unknown): Promise<void> {
    await this.facts.put({ name, value });
  }

  async forget(name: string): Promise<void> {
    await this.facts.delete(name);
  }
}
