import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import '../rules/ready';
import type { Head } from '../rules/rules';
import { TillDatabase } from './database';
import type { BasketEntry } from './entry';
import { uuidv7 } from './identifier';
import { Journal } from './journal';

let names = 0;
let database: TillDatabase;
let journal: Journal;
const who = { store: 1, till: 2, at: 1_700_000_000_000, day: 19675, shift: 'shift', cashier: 12 };
const seal = (head: Head) => {
  const entry = { ...head, kind: 'SALE', hash: `hash-${head.number}`, tenders: [] } as unknown as BasketEntry;
  return { entry, json: JSON.stringify(entry) };
};
const codeOf = (entry: BasketEntry) => `R1-2-${entry.number}`;
const write = (made = seal) =>
  journal.write({ ...who, id: uuidv7(who.at) }, made, codeOf, { ends: 'current', correlation: 'click' });

beforeEach(() => {
  database = new TillDatabase(`journal-${names++}`);
  journal = new Journal(database);
});

describe('the journal', () => {
  it('numbers without gaps and chains each entry to the one before, written at once or not', async () => {
    await Promise.all(Array.from({ length: 20 }, () => write()));
    const rows = await database.entries.orderBy('[till+number]').toArray();
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const previous = rows.map((row) => (JSON.parse(row.json) as BasketEntry).previous);
    expect(previous).toEqual(['0'.repeat(64), ...rows.slice(0, -1).map((row) => `hash-${row.number}`)]);
  });

  it('pain 4: writes entry, chain and emptied basket together, or none of them', async () => {
    await database.baskets.put({ id: 'current', place: 'current', at: 0, json: '{}' });
    const refused = () => {
      throw new Error('refused by the core');
    };
    await expect(write(refused)).rejects.toThrow('refused by the core');
    expect(await database.entries.count()).toBe(0);
    expect(await database.chain.count()).toBe(0);
    expect(await database.baskets.count()).toBe(1);
    await write();
    expect(await database.baskets.count()).toBe(0);
  });

  it('ends a refund that was at the terminal with its entry, and leaves the basket in front', async () => {
    await database.baskets.bulkPut([
      { id: 'current', place: 'current', at: 0, json: '{}' },
      { id: 'refund', place: 'refund', at: 0, json: '{}' },
    ]);
    await journal.write({ ...who, id: uuidv7(who.at) }, seal, codeOf, { ends: 'refund', correlation: 'click' });
    expect((await database.baskets.toArray()).map(({ place }) => place)).toEqual(['current']);
  });

  it('goes on from the number the server knows when the device is new, and never goes back', async () => {
    await journal.adopt(2, { number: 17, hash: 'theirs' });
    expect((await write()).entry).toMatchObject({ number: 18, previous: 'theirs' });
    await journal.adopt(2, { number: 17, hash: 'theirs' });
    expect((await write()).entry).toMatchObject({ number: 19, previous: 'hash-18' });
  });

  it('counts every entry that the server lacks, and tells the oldest', async () => {
    for (let number = 1; number <= 3; number++) await write();
    await database.entries.update([2, 1], { delivery: 'recorded' });
    expect(await journal.standing(2)).toEqual({ unsent: 2, stored: 3, oldestUnsentAt: who.at, quarantined: [] });
  });

  it('forgets old entries only when the server has them', async () => {
    await write();
    await write();
    await database.entries.update([2, 1], { delivery: 'recorded' });
    expect(await journal.prune(who.at + 1, null)).toBe(1);
    expect((await database.entries.toArray()).map((row) => row.number)).toEqual([2]);
  });

  it('keeps the entries of the open shift', async () => {
    await write();
    await database.entries.update([2, 1], { delivery: 'recorded' });
    expect(await journal.prune(who.at + 1, 'shift')).toBe(0);
  });
});

describe('an id', () => {
  it('is a UUID of version 7 that sorts by its time', () => {
    const [early, late] = [uuidv7(1_700_000_000_000), uuidv7(1_700_000_000_001)];
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
  });
});
