import { type JournalAnswer, Refused, Unreachable } from '../server/client';
import type { StoredEntry, TillDatabase } from './database';

const BATCH_MOST = 100;
const BATCH_BYTES_MOST = 1_000_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** What the sender tells of itself. */
export type SenderNews =
  | { kind: 'delivered'; entries: StoredEntry[] }
  | { kind: 'unreachable' }
  | { kind: 'revoked' }
  | { kind: 'refused'; message: string };

/**
 * Sends the journal, in order, until the server has said of every entry that it has it. An entry without an answer is
 * sent again with the same bytes: the server knows it by its id and answers `duplicate`. It never gives up and never
 * skips; an entry the server puts in quarantine counts as delivered and is shown.
 */
export class Sender {
  readonly #database: TillDatabase;
  readonly #send: (entries: string[], correlation: string) => Promise<JournalAnswer>;
  readonly #news: (news: SenderNews) => void;
  readonly #chance: () => number;
  #till: number | null = null;
  #running: Promise<void> | null = null;
  #wanted = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    database: TillDatabase,
    send: (entries: string[], correlation: string) => Promise<JournalAnswer>,
    news: (news: SenderNews) => void,
    chance: () => number = Math.random,
  ) {
    this.#database = database;
    this.#send = send;
    this.#news = news;
    this.#chance = chance;
  }

  /** Sends this till's entries from now on. */
  start(till: number): void {
    this.#till = till;
    void this.wake();
  }

  stop(): void {
    this.#till = null;
    clearTimeout(this.#timer);
  }

  /** Sends what waits now: after a sale, and when the network comes back. Resolves when nothing waits or a try failed. */
  wake(): Promise<void> {
    clearTimeout(this.#timer);
    this.#wanted = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    let delivered = true;
    while (this.#wanted && delivered) {
      this.#wanted = false;
      delivered = await this.#sendAll();
    }
    this.#running = null;
  }

  /** True when nothing waits any more, false when a try failed and the next is set for later. */
  async #sendAll(): Promise<boolean> {
    while (this.#till !== null) {
      const batch = await nextBatch(this.#database, this.#till);
      if (batch.length === 0) return true;
      if (!(await this.#deliver(batch))) return false;
    }
    return true;
  }

  async #deliver(batch: StoredEntry[]): Promise<boolean> {
    const first = batch[0] as StoredEntry;
    try {
      const answer = await this.#send(
        batch.map((entry) => entry.json),
        first.correlation,
      );
      const delivered = await acknowledge(this.#database, batch, answer);
      if (delivered.length === 0) throw new Error('the answer names none of the entries sent');
      this.#failures = 0;
      this.#news({ kind: 'delivered', entries: delivered });
      return true;
    } catch (problem) {
      this.#tell(problem);
      this.#tryLater();
      return false;
    }
  }

  #tell(problem: unknown): void {
    if (problem instanceof Unreachable) this.#news({ kind: 'unreachable' });
    else if (problem instanceof Refused && problem.revoked) this.#news({ kind: 'revoked' });
    else this.#news({ kind: 'refused', message: problem instanceof Error ? problem.message : String(problem) });
  }

  #tryLater(): void {
    const pause = pauseAfter(this.#failures++, this.#chance());
    this.#timer = setTimeout(() => void this.wake(), pause);
  }
}

/** Milliseconds to wait after so many failures: doubling to half a minute, half of it by chance so tills do not march. */
export function pauseAfter(failures: number, chance: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10));
  return whole / 2 + (whole / 2) * chance;
}

async function nextBatch(database: TillDatabase, till: number): Promise<StoredEntry[]> {
  const waiting = await database.entries
    .where('[delivery+till+number]')
    .between(['waiting', till, 0], ['waiting', till, Number.MAX_SAFE_INTEGER])
    .limit(BATCH_MOST)
    .toArray();
  let bytes = 0;
  const fits = waiting.findIndex((entry, at) => {
    bytes += entry.json.length;
    return at > 0 && bytes > BATCH_BYTES_MOST;
  });
  return fits < 0 ? waiting : waiting.slice(0, fits);
}

async function acknowledge(
  database: TillDatabase,
  batch: StoredEntry[],
  answer: JournalAnswer,
): Promise<StoredEntry[]> {
  const results = new Map(answer.results.map((result) => [result.id, result]));
  const delivered: StoredEntry[] = [];
  for (const entry of batch) {
    const result = results.get(entry.id);
    if (!result) continue;
    const reason = [result.reason, result.field].filter(Boolean).join(': ');
    const quarantined = result.outcome === 'quarantined';
    delivered.push({ ...entry, delivery: quarantined ? 'quarantined' : 'recorded', ...(quarantined && { reason }) });
  }
  await database.entries.bulkPut(delivered);
  return delivered;
}
