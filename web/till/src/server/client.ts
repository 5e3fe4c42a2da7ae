import type { Why } from '../counter/state';
import type { Doing } from '../help/help';
import type { BasketEntry, HeldKind } from '../journal/entry';
import type { Changes } from '../price-book/book';
import { RULES_FORM } from '../price-book/product';
import type { Mode, Setup } from './setup';

/** An RFC 9457 problem as the server words it. */
export interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  status?: number;
  field?: string;
  value?: unknown;
  allowed?: unknown;
  /** Minor units that a balance still has, when it has too little. */
  available?: number;
}

/** The server answered, and the answer is no. Trying the same again will not help unless `status` is 5xx or 429. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `the server answered ${status}`);
    this.status = status;
    this.problem = problem;
  }

  /** True when this till's key is no longer taken. */
  get revoked(): boolean {
    return this.status === 401;
  }
}

/** No answer came: no network, no server, or too late. What was sent may or may not have arrived. */
export class Unreachable extends Error {}

export interface EntryResult {
  id: string;
  outcome: 'recorded' | 'duplicate' | 'quarantined';
  reason?: string;
  field?: string;
}

export interface JournalAnswer {
  results: EntryResult[];
  chain: { number: number; hash: string };
}

export interface TillStatus {
  unsent: number;
  stored: number;
  oldestUnsentAt?: number;
  shift?: string;
  cashier?: number;
  priceBook: number;
  rulesForm: number;
  clock: number;
  mode: Mode;
  doing: Doing;
  /** What somebody waits for: since when by the till's clock, what the line sells, what the basket comes to. */
  help?: { why: Why; since: number; line?: string; sum: number };
}

export interface ReceiptFound {
  sale: BasketEntry;
  refunds: BasketEntry[];
}

/** Minor units of a balance; `available` is what can be paid with it, more than the balance where there is credit. */
export interface Balance {
  kind: HeldKind;
  number: string;
  balance: number;
  available: number;
}

const PATIENCE_MS = 15_000;

/** With a customer at the counter who waits for the answer. */
const COUNTER_PATIENCE_MS = 4_000;

/** The till's calls to the server, one method a call; every call ends in an answer, {@link Refused} or {@link Unreachable}. */
export class TillServer {
  readonly #key: () => string | null;

  constructor(key: () => string | null) {
    this.#key = key;
  }

  /** Trades a one-time code for this device's key. */
  async enrol(code: string): Promise<{ key: string; till: Setup['till'] }> {
    const answer = await this.#call('POST', '/api/till/enrol', { body: JSON.stringify({ code }) });
    return answer.json();
  }

  async setup(): Promise<Setup> {
    return (await this.#call('GET', '/api/till/setup')).json();
  }

  /** The snapshot as it came; `progress` hears of bytes loaded and, where the server says it, their total (else 0). */
  async priceBook(progress: (loaded: number, total: number) => void): Promise<{ bytes: ArrayBuffer; version: number }> {
    const answer = await this.#call('GET', `/api/till/price-book?form=${RULES_FORM}`, { patience: 120_000 });
    const total = Number(answer.headers.get('Content-Length') ?? 0);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let loaded = 0;
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      loaded += part.value.byteLength;
      progress(loaded, total);
    }
    const bytes = await new Blob(chunks).arrayBuffer();
    return { bytes, version: Number(answer.headers.get('Price-Book') ?? 0) };
  }

  async priceBookChanges(since: number): Promise<Changes> {
    return (await this.#call('GET', `/api/till/price-book/changes?since=${since}&form=${RULES_FORM}`)).json();
  }

  /** Sends entries exactly as they lie on the till. */
  async journal(entries: string[], correlation: string): Promise<JournalAnswer> {
    const body = `{"entries":[${entries.join(',')}]}`;
    return (await this.#call('POST', '/api/till/journal', { body, correlation })).json();
  }

  /** A sale and its refunds, from any till of the store; null when the server knows none with this code. */
  async receipt(code: string): Promise<ReceiptFound | null> {
    try {
      return await (await this.#call('GET', `/api/till/receipts/${encodeURIComponent(code)}`)).json();
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 404) return null;
      throw problem;
    }
  }

  /** What there is on a gift card, a store credit or a house account; null when the server knows no such account. */
  async balance(number: string): Promise<Balance | null> {
    try {
      return await (await this.#call('GET', `/api/till/accounts/${encodeURIComponent(number)}`)).json();
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 404) return null;
      throw problem;
    }
  }

  /** Takes minor units from a balance; asked again with the same id it takes nothing more. */
  async take(number: string, id: string, amount: number): Promise<void> {
    const body = JSON.stringify({ id, amount });
    await this.#call('POST', `/api/till/accounts/${encodeURIComponent(number)}/moves`, { body });
  }

  /** Gives back what a move took; asked again it gives nothing more. */
  async giveBack(move: string): Promise<void> {
    await this.#call('POST', `/api/till/accounts/moves/${move}/reversal`);
  }

  /** Keeps a coupon of which there are only so many for a basket; asked again with the same id it keeps no other. */
  async reserveCoupon(asked: { id: string; code: string; basket: string }): Promise<void> {
    const body = JSON.stringify(asked);
    await this.#call('POST', '/api/till/coupons/reservations', { body, patience: COUNTER_PATIENCE_MS });
  }

  /** Gives back what was kept; asked again it gives nothing more. */
  async giveCouponBack(reservation: string): Promise<void> {
    await this.#call('POST', `/api/till/coupons/reservations/${reservation}/return`);
  }

  /** Tells the office who works at this till from now on, by the word of somebody of staff; the setup says it from then on. */
  async setMode(mode: Mode, staff: number): Promise<void> {
    await this.#call('POST', '/api/till/mode', { body: JSON.stringify({ mode, staff }) });
  }

  async status(status: TillStatus): Promise<void> {
    await this.#call('POST', '/api/till/status', { body: JSON.stringify(status) });
  }

  /** A ticket for the live socket, good once. */
  async liveTicket(): Promise<string> {
    const answer = await this.#call('POST', '/api/live/tickets');
    return ((await answer.json()) as { ticket: string }).ticket;
  }

  async #call(
    method: string,
    path: string,
    { body, correlation, patience = PATIENCE_MS }: { body?: string; correlation?: string; patience?: number } = {},
  ): Promise<Response> {
    const key = this.#key();
    let answer: Response;
    try {
      answer = await fetch(path, {
        method,
        headers: {
          Accept: 'application/json, application/problem+json, application/octet-stream, application/gzip, */*',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(key !== null && { Authorization: `Till ${key}` }),
          'X-Correlation-Id': correlation ?? crypto.randomUUID(),
        },
        ...(body !== undefined && { body }),
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(patience),
      });
    } catch (problem) {
      throw new Unreachable(`no answer from the server for ${method} ${path}`, { cause: problem });
    }
    if (answer.status === 502 || answer.status === 503 || answer.status === 504) {
      throw new Unreachable(`the server is not there (${answer.status})`);
    }
    if (!answer.ok) throw new Refused(answer.status, await problemOf(answer));
    return answer;
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { status: answer.status, detail: text.slice(0, 200) };
  }
}
