import type { Head, SealedEntry } from '../rules/rules';
import type { Delivery, Ended, StoredEntry, TillDatabase } from './database';
import type { BasketEntry, Entry } from './entry';

/** What an entry says of itself before it has its place in the chain. */
export type Who = Omit<Head, 'number' | 'previous'>;

/**
 * The till's journal. `write` gives an entry its number and its hash, and answers only once the entry, the chain's new
 * head and the end of what was unfinished are on the disk together: all of it or nothing.
 */
export class Journal {
  readonly #database: TillDatabase;

  constructor(database: TillDatabase) {
    this.#database = database;
  }

  /**
   * @param seal makes the entry with the core
   * @param codeOf the entry's receipt code
   * @param ends what was unfinished until this entry; null for none
   */
  async write<Kind extends Entry>(
    who: Who,
    seal: (head: Head) => SealedEntry<Kind>,
    codeOf: (entry: Kind) => string,
    { ends, correlation }: { ends: Ended | null; correlation: string },
  ): Promise<{ entry: Kind; receipt: string }> {
    const { entries, chain, baskets } = this.#database;
    return this.#database.transaction('rw', entries, chain, baskets, async () => {
      const head = await chain.get(who.till);
      const number = (head?.number ?? 0) + 1;
      const sealed = seal({ ...who, number, previous: head?.hash ?? '0'.repeat(64) });
      const { entry, json } = sealed;
      const receipt = codeOf(entry);
      await entries.add(stored(entry, json, receipt, correlation));
      await chain.put({ till: who.till, number, hash: entry.hash });
      if (ends) await baskets.delete(ends);
      return { entry, receipt };
    });
  }

  /** Takes over the server's head of the chain where this device knows less: a till enrolled anew goes on numbering. */
  async adopt(till: number, head: { number: number; hash: string }): Promise<void> {
    const { chain } = this.#database;
    await this.#database.transaction('rw', chain, async () => {
      const own = await chain.get(till);
      if (head.number > (own?.number ?? 0)) await chain.put({ till, ...head });
    });
  }

  /** The shift that was opened on this till and not closed, or null: read from the entries, so a crash cannot part the two. */
  async openShift(till: number): Promise<{ id: string; openedAt: number; cashier: number } | null> {
    const row = await this.#database.entries
      .where('[till+number]')
      .between([till, 0], [till, Number.MAX_SAFE_INTEGER])
      .reverse()
      .filter((one) => one.kind === 'SHIFT_OPEN' || one.kind === 'SHIFT_CLOSE')
      .first();
    if (row?.kind !== 'SHIFT_OPEN') return null;
    const entry = JSON.parse(row.json) as Entry;
    return { id: entry.shift, openedAt: entry.at, cashier: entry.cashier };
  }

  async ofShift(shift: string): Promise<Entry[]> {
    const rows = await this.#database.entries.where('shift').equals(shift).toArray();
    return rows.map((row) => JSON.parse(row.json) as Entry);
  }

  /** The sale with this receipt code or id and its refunds, as far as this till knows; null when it does not know it. */
  async receipt(code: string): Promise<{ sale: BasketEntry; refunds: BasketEntry[]; receipt: string } | null> {
    const { entries } = this.#database;
    const row = await entries.where('receipt').equals(code).or('id').equals(code).first();
    if (!row) return null;
    const refunds = await entries.where('refundOf').equals(row.id).toArray();
    return {
      sale: JSON.parse(row.json) as BasketEntry,
      refunds: refunds.map((one) => JSON.parse(one.json) as BasketEntry),
      receipt: row.receipt,
    };
  }

  /** The latest entries with lines, newest first. */
  async latest(
    till: number,
    most: number,
  ): Promise<{ entry: BasketEntry; receipt: string; delivery: StoredEntry['delivery'] }[]> {
    const rows = await this.#database.entries
      .where('[till+number]')
      .between([till, 0], [till, Number.MAX_SAFE_INTEGER])
      .reverse()
      .filter((row) => row.kind === 'SALE' || row.kind === 'REFUND')
      .limit(most)
      .toArray();
    return rows.map((row) => ({
      entry: JSON.parse(row.json) as BasketEntry,
      receipt: row.receipt,
      delivery: row.delivery,
    }));
  }

  /** Forgets entries that the server has and that are older than `before`; those of the open shift stay. */
  async prune(before: number, openShift: string | null): Promise<number> {
    return this.#database.entries
      .where('at')
      .below(before)
      .filter((row) => row.delivery === 'recorded' && row.shift !== openShift)
      .delete();
  }

  /** How the journal stands with the server. */
  async standing(till: number): Promise<{
    unsent: number;
    stored: number;
    oldestUnsentAt: number | null;
    quarantined: { receipt: string; reason: string }[];
  }> {
    const { entries } = this.#database;
    const standing = (delivery: Delivery) =>
      entries.where('[delivery+till+number]').between([delivery, till, 0], [delivery, till, Number.MAX_SAFE_INTEGER]);
    const [unsent, oldest, stored, quarantined] = await Promise.all([
      standing('waiting').count(),
      standing('waiting').first(),
      entries.count(),
      standing('quarantined').toArray(),
    ]);
    return {
      unsent,
      stored,
      oldestUnsentAt: oldest?.at ?? null,
      quarantined: quarantined.map((row) => ({ receipt: row.receipt, reason: row.reason ?? '' })),
    };
  }

  /** Everything on this till, one canonical entry a line: what can be carried to the server by hand. */
  async exported(): Promise<string> {
    const rows = await this.#database.entries.orderBy('[till+number]').toArray();
    return rows.map((row) => `${row.json}\n`).join('');
  }
}

function stored(entry: Entry, json: string, receipt: string, correlation: string): StoredEntry {
  return {
    till: entry.till,
    number: entry.number,
    id: entry.id,
    kind: entry.kind,
    at: entry.at,
    shift: entry.shift,
    receipt,
    ...('refundOf' in entry && entry.refundOf !== undefined && { refundOf: entry.refundOf }),
    json,
    delivery: 'waiting',
    correlation,
  };
}
