import {
  connectLive,
  type LiveConnection,
  type LiveEvent,
  LiveRefused,
  type LiveSocket,
  liveAddress,
} from '@aisle/shared/live';
import type { Counter } from '../counter/context';
import { reallyAtHand } from '../counter/state';
import { RULES_FORM } from '../price-book/product';
import { Refused, Unreachable } from './client';

const STATUS_EVERY_MS = 15_000;

/** What the line tells the till. */
export interface LineNews {
  setupChanged(): Promise<void>;
  bookChanged(): Promise<void>;
  revoked(): void;
  reachable(): void;
}

/**
 * The line to the server: hears within a second of new prices and staff, and tells the server every 15 seconds how the
 * till stands. It knows whether the server can be reached, which is what the mark on the screen says.
 */
export class Line {
  readonly #counter: Counter;
  readonly #news: LineNews;
  #live: LiveConnection | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(counter: Counter, news: LineNews) {
    this.#counter = counter;
    this.#news = news;
  }

  start(): void {
    if (this.#live) return;
    this.#live = connectLive({
      ticket: () => this.#ticket(),
      open: (ticket, after) => new WebSocket(liveAddress(location, ticket, after)) as unknown as LiveSocket,
      onEvent: (event) => this.#hear(event),
      onReset: () => this.#everything(),
      onState: (state) => {
        if (state.state === 'live') this.#everything();
        if (state.state === 'waiting') void this.#post();
      },
    });
    this.#timer = setInterval(() => void this.#post(), STATUS_EVERY_MS);
    addEventListener('online', this.#hurry);
    addEventListener('offline', this.#away);
  }

  stop(): void {
    this.#live?.stop();
    this.#live = null;
    clearInterval(this.#timer);
    removeEventListener('online', this.#hurry);
    removeEventListener('offline', this.#away);
  }

  readonly #hurry = () => {
    this.#live?.retryNow();
    this.#news.reachable();
  };

  readonly #away = () => this.#reached(false);

  async #ticket(): Promise<string> {
    try {
      return await this.#counter.server.liveTicket();
    } catch (problem) {
      if (problem instanceof Refused && problem.revoked) {
        this.#news.revoked();
        throw new LiveRefused('this till was revoked');
      }
      throw problem;
    }
  }

  #hear(event: LiveEvent): void {
    if (event.topic === 'price-book') void this.#news.bookChanged();
    if (event.topic === 'staff') void this.#news.setupChanged();
  }

  #everything(): void {
    this.#reached(true);
    this.#news.reachable();
    void this.#news.bookChanged();
    void this.#news.setupChanged();
    void this.#post();
  }

  #reached(online: boolean): void {
    this.#counter.store.happen({ kind: 'link-changed', link: { online } });
  }

  async #post(): Promise<void> {
    const state = this.#counter.store.get();
    const { link, cashier, book } = state;
    const { shift } = reallyAtHand(state);
    try {
      await this.#counter.server.status({
        unsent: link.unsent,
        stored: link.stored,
        ...(link.oldestUnsentAt !== null && { oldestUnsentAt: link.oldestUnsentAt }),
        ...(shift && { shift: shift.id }),
        ...(cashier && { cashier: cashier.id }),
        priceBook: book?.version ?? 0,
        rulesForm: RULES_FORM,
        clock: this.#counter.now(),
      });
      this.#reached(true);
    } catch (problem) {
      if (problem instanceof Refused && problem.revoked) this.#news.revoked();
      else if (problem instanceof Unreachable) this.#reached(false);
      else reportError(problem);
    }
  }
}
