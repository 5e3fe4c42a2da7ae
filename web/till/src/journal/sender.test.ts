import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JournalAnswer, Refused, Unreachable } from '../server/client';
import { type StoredEntry, TillDatabase } from './database';
import { pauseAfter, Sender, type SenderNews } from './sender';

const TILL = 2;
let names = 0;
let database: TillDatabase;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  database = new TillDatabase(`sender-${names++}`);
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
});

function entry(number: number): StoredEntry {
  const id = `sale-${number}`;
  const json = JSON.stringify({ id, number });
  const fixed = {
    till: TILL,
    kind: 'SALE',
    at: number,
    shift: 's',
    receipt: `R1-2-${number}`,
    delivery: 'waiting',
  } as const;
  return { ...fixed, number, id, json, correlation: `click-${number}` };
}

/** A server that keeps what arrived, and may lose a request or its answer. */
class House {
  arrived: string[] = [];
  batches: string[][] = [];
  fate: ('heard' | 'lost' | 'answer-lost')[] = [];
  quarantine = new Set<string>();

  readonly send = async (entries: string[]): Promise<JournalAnswer> => {
    const fate = this.fate.shift() ?? 'heard';
    if (fate === 'lost') throw new Unreachable('cut');
    const ids = entries.map((json) => (JSON.parse(json) as { id: string }).id);
    this.batches.push(ids);
    const results = ids.map((id) => {
      if (this.arrived.includes(id)) return { id, outcome: 'duplicate' as const };
      this.arrived.push(id);
      return this.quarantine.has(id)
        ? { id, outcome: 'quarantined' as const, reason: 'sums', field: 'total' }
        : { id, outcome: 'recorded' as const };
    });
    if (fate === 'answer-lost') throw new Unreachable('cut');
    return { results, chain: { number: this.arrived.length, hash: '' } };
  };
}

async function waiting(): Promise<number> {
  return database.entries.where('[delivery+till+number]').between(['waiting', TILL, 0], ['waiting', TILL, 1e9]).count();
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await done()) return;
    await vi.advanceTimersByTimeAsync(31_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('the sender never got there');
}

describe('the sender', () => {
  it('pain 3: brings every sale once and in order, whatever is lost on the way', async () => {
    const fate = fc.constantFrom('heard' as const, 'lost' as const, 'answer-lost' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), async (fates, sales) => {
        await database.entries.clear();
        const house = new House();
        house.fate = [...fates];
        const sender = new Sender(
          database,
          house.send,
          () => {},
          () => 0,
        );
        sender.start(TILL);
        for (let number = 1; number <= sales; number++) {
          await database.entries.add(entry(number));
          void sender.wake();
        }
        await until(async () => (await waiting()) === 0);
        sender.stop();
        expect(house.arrived).toEqual(Array.from({ length: sales }, (_, at) => `sale-${at + 1}`));
      }),
      { seed: 20261124, numRuns: 25 },
    );
  });

  it('counts a quarantined entry as delivered and keeps the reason', async () => {
    const house = new House();
    house.quarantine.add('sale-2');
    await database.entries.bulkAdd([entry(1), entry(2), entry(3)]);
    const sender = new Sender(database, house.send, () => {});
    sender.start(TILL);
    await sender.wake();
    expect(await waiting()).toBe(0);
    expect(await database.entries.get([TILL, 2])).toMatchObject({ delivery: 'quarantined', reason: 'sums: total' });
    expect(house.arrived).toEqual(['sale-1', 'sale-2', 'sale-3']);
  });

  it('sends at most a hundred at a time', async () => {
    const house = new House();
    await database.entries.bulkAdd(Array.from({ length: 250 }, (_, at) => entry(at + 1)));
    const sender = new Sender(database, house.send, () => {});
    sender.start(TILL);
    await sender.wake();
    expect(house.batches.map((batch) => batch.length)).toEqual([100, 100, 50]);
  });

  it('keeps everything and says so when the till was revoked', async () => {
    await database.entries.add(entry(1));
    const news: SenderNews[] = [];
    const refused = async () => {
      throw new Refused(401, { detail: 'revoked' });
    };
    const sender = new Sender(database, refused, (one) => news.push(one));
    sender.start(TILL);
    await sender.wake();
    sender.stop();
    expect(news).toEqual([{ kind: 'revoked' }]);
    expect(await waiting()).toBe(1);
  });

  it('waits twice as long after each failure, to half a minute, half of it by chance', () => {
    expect([0, 1, 2, 10, 99].map((failures) => pauseAfter(failures, 0))).toEqual([250, 500, 1000, 15000, 15000]);
    expect(pauseAfter(0, 1)).toBe(500);
  });
});
