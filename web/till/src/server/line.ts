import {
  connectLive,
  type LiveConnection,
  type LiveEvent,
  LiveRefused,
  type LiveSocket,
  liveAddress,
} from '@aisle/shared/live';
import { pricedBasket } from '../basket/pricing';
import type { Counter } from '../counter/context';
import { reallyAtHand, type TillState } from '../counter/state';
import { doingOf } from '../help/help';
import { RULES_FORM } from '../price-book/product';
import { Refused, type TillStatus, Unreachable } from './client';
import { inTurn } from './in-turn';

const STATUS_EVERY_MS = 15_000;

/** What the line tells the till. */
export interface LineNews {
  setupChanged(): Promise<void>;
  bookChanged(): Promise<void>;
  revoked(): void;
  reachable(): void;
}

/**
 * The line to the server: hears within a second of new prices and staff, and tells the server how the till stands, every
 * 15 seconds and at once when it does something else, wants staff or has new prices. It knows whether the server can be reached, which is what the mark on the screen says.
 */
export class Line {
  readonly #counter: Counter;
  readonly #news: LineNews;
  #live: LiveConnection | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unlisten: (() => void) | undefined;
  /** Tells how the till stands. One report at a time: the older of two could come last. */
  readonly #post = inTurn(() => this.#tell());

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
    this.#unlisten = this.#counter.store.listen((state, before) => {
      if (saidAtOnce(state) !== saidAtOnce(before)) void this.#post();
    });
    addEventListener('online', this.#hurry);
    addEventListener('offline', this.#away);
  }

  stop(): void {
    this.#live?.stop();
    this.#live = null;
    clearInterval(this.#timer);
    this.#unlisten?.();
    removeEventListener('online', this.#hurry);
    removeEventListener('offline', this.#away);
  }

  /** A connection that outlived the cut says nothing by itself: the report asks whether the server is there. */
  readonly #hurry = () => {
    this.#live?.retryNow();
    this.#news.reachable();
    void this.#post();
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

  async #tell(): Promise<void> {
    try {
      await this.#counter.server.status(standingOf(this.#counter.store.get(), this.#counter.now()));
      this.#reached(true);
    } catch (problem) {
      if (problem instanceof Refused && problem.revoked) this.#news.revoked();
      else if (problem instanceof Unreachable) this.#reached(false);
      else reportError(problem);
    }
  }
}

/** What the office hears of at once, as a text that can be compared. */
function saidAtOnce(state: TillState): string {
  const { help } = reallyAtHand(state);
  return [state.mode, doingOf(state), help?.why, help?.since, state.book?.version].join(' ');
}

function standingOf(state: TillState, clock: number): TillStatus {
  const { link, cashier, book } = state;
  const { shift } = reallyAtHand(state);
  const help = helpOf({ ...state, ...reallyAtHand(state) });
  return {
    unsent: link.unsent,
    stored: link.stored,
    ...(link.oldestUnsentAt !== null && { oldestUnsentAt: link.oldestUnsentAt }),
    ...(shift && { shift: shift.id }),
    ...(cashier && { cashier: cashier.id }),
    priceBook: book?.version ?? 0,
    rulesForm: RULES_FORM,
    clock,
    mode: state.mode,
    doing: doingOf(state),
    ...(help && { help }),
  };
}

/** What staff are wanted for; what somebody only practises is no matter of theirs. */
function helpOf(state: TillState): TillStatus['help'] {
  const { help, basket, book } = state;
  if (!help) return undefined;
  const about = basket.lines.find(({ key }) => key === help.line);
  const line = about && ((about.product !== undefined && book?.byId(about.product)?.name) || about.code);
  const { why, since } = help;
  return { why, since, ...(line !== undefined && { line }), sum: pricedBasket(state).total };
}
