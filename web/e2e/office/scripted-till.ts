import { createHash, randomBytes } from 'node:crypto';
import { type Office, SERVER, STORE } from '../shop';

/** An entry of a till's journal (`docs/journal.md`), its members in canonical order. */
export type Written = Record<string, unknown> & { id: string; number: number; total: number };

/**
 * A till without a page: writes its journal as a till does, numbered and chained, and wrongly where a test asks for it.
 * Its sales are those of another receipt, so that they are priced as the core prices them.
 */
export class ScriptedTill {
  readonly #key: string;
  readonly id: number;
  readonly name: string;
  readonly store: number;
  readonly shift = newId();
  #number = 0;
  #head = '0'.repeat(64);

  private constructor(key: string, till: { id: number; name: string }, store: number) {
    this.#key = key;
    this.store = store;
    this.id = till.id;
    this.name = till.name;
  }

  static async enrol(office: Office, name: string, store = STORE): Promise<ScriptedTill> {
    const { code } = await office.newTill(`${name} ${Date.now() % 1_000_000}`, store);
    const answer = await fetch(`${SERVER}/api/till/enrol`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { key, till } = (await answer.json()) as { key: string; till: { id: number; name: string } };
    return new ScriptedTill(key, till, store);
  }

  opening(cashier: number): Written {
    return this.#chained({
      form: 1,
      id: newId(),
      store: this.store,
      till: this.id,
      number: 0,
      kind: 'SHIFT_OPEN',
      at: Date.now(),
      day: today(),
      shift: this.shift,
      cashier,
      float: 10_000,
      previous: '',
    });
  }

  /** The next sale, of what another receipt sold. `skipped` numbers are left out before it. */
  sale(like: object, skipped = 0): Written {
    this.#number += skipped;
    const head = { id: newId(), till: this.id, at: Date.now(), day: today(), shift: this.shift };
    return this.#chained({ ...like, ...head });
  }

  /** The same entry once more with something changed, sealed again: its id has another content then. */
  changed(entry: Written, change: object): Written {
    return sealed({ ...entry, ...change });
  }

  async send(...entries: Written[]): Promise<string[]> {
    const answer = await this.#post('/api/till/journal', { entries });
    const { results } = (await answer.json()) as { results: { outcome: string; reason?: string }[] };
    return results.map(({ outcome, reason }) => reason ?? outcome);
  }

  /** Says of itself that this cashier is signed in. */
  async report(cashier: number): Promise<void> {
    await this.#post('/api/till/status', { unsent: 0, stored: 3, shift: this.shift, cashier, clock: Date.now() });
  }

  #chained(entry: object): Written {
    this.#number += 1;
    const written = sealed({ ...entry, number: this.#number, previous: this.#head });
    this.#head = String(written.hash);
    return written;
  }

  async #post(path: string, body: unknown): Promise<Response> {
    const answer = await fetch(SERVER + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Till ${this.#key}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}

/** A sale of the demo shop, with its cashier, to be sold once more. */
export async function oneSale(api: Office): Promise<Written & { cashier: number }> {
  const { receipts } = await api.call<{ receipts: { id: string }[] }>('GET', `/api/stores/${STORE}/receipts?kind=SALE`);
  const opened = await api.call<{ entry: Written & { cashier: number } }>(
    'GET',
    `/api/stores/${STORE}/receipts/${receipts[3]?.id}`,
  );
  return opened.entry;
}

/** The members in the order they stand are the canonical one, so plain JSON has the canonical bytes. */
function sealed(entry: object): Written {
  const { hash: _, ...rest } = entry as Written;
  return { ...rest, hash: createHash('sha256').update(JSON.stringify(rest)).digest('hex') } as unknown as Written;
}

/** A UUIDv7. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** The demo store's business day, an epoch day. */
function today(): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
  return Date.parse(day) / 86_400_000;
}
