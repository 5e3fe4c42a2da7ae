/**
 * The live push of the server (`ws /api/live`), for till and office alike: resumes after a break by the number of the
 * last event seen, so that nothing is lost and nothing comes twice, and says when it is not live.
 */

/** What a topic's event carries. The names are the server's. */
export interface LiveTopics {
  /** The price book has a new version. */
  'price-book': { version: number };
  /** A till's entry was recorded. Money in minor units, `at` epoch milliseconds. */
  sale: { id: string; till: number; number: number; kind: string; total: number; at: number };
  /** A till reported, came or went; `help` is why staff are wanted at it. */
  till: {
    till: number;
    online: boolean;
    unsent: number;
    shift?: string | null;
    doing?: string | null;
    help?: string | null;
  };
  /** An entry was put aside, or one put aside was decided. */
  quarantine: { id: string; till: number; reason: string };
  /** Staff, stores or tills were changed: read them again. */
  staff: Record<string, never>;
  /** An agent's run moved on. */
  run: { run: string };
}

export type LiveTopic = keyof LiveTopics;

/** One event as pushed: `seq` grows, `at` is the server's clock in epoch milliseconds. */
export type LiveEvent = {
  [T in LiveTopic]: { seq: number; topic: T; store: number; at: number; data: LiveTopics[T] };
}[LiveTopic];

/** Whether what is shown is live. `waiting` tries again at `retryAt`; `refused` will not (signed out, or revoked). */
export type LiveState =
  | { state: 'connecting' }
  | { state: 'live'; since: number }
  | { state: 'waiting'; retryAt: number; attempt: number }
  | { state: 'refused' }
  | { state: 'stopped' };

/** The part of a WebSocket that is used. */
export interface LiveSocket {
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  close(): void;
}

export interface LiveOptions {
  /** Fetches a single-use ticket (`POST /api/live/tickets`). Throws {@link LiveRefused} when there will never be one. */
  ticket: () => Promise<string>;
  /** Opens the socket for a ticket, after an event's number where one was seen. */
  open: (ticket: string, after: number | undefined) => LiveSocket;
  /** Takes one event, in the order of `seq`, each once. */
  onEvent: (event: LiveEvent) => void;
  /** Called when events were missed for good (away too long, or a new server): read everything again. */
  onReset: () => void;
  onState: (state: LiveState) => void;
  /** Waiting times before each retry, milliseconds; the last one repeats. */
  retryAfter?: readonly number[];
  /** The event to go on after, when it is known from before. */
  after?: number;
}

/** There will be no ticket: the session ended or the till was revoked. */
export class LiveRefused extends Error {
  override name = 'LiveRefused';
}

export interface LiveConnection {
  stop(): void;
  /** The network went away: the line is dead, though the socket may not know it for minutes. */
  lost(): void;
  /** Tries at once instead of waiting: the network is back, or a person asks. */
  retryNow(): void;
}

const RETRY_AFTER_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;

type Frame = { hello: { seq: number } } | { reset: { seq: number } } | LiveEvent;

/** Connects and stays connected until stopped or refused. */
export function connectLive(options: LiveOptions): LiveConnection {
  const retryAfter = options.retryAfter ?? RETRY_AFTER_MS;
  let last = options.after;
  let attempt = 0;
  let socket: LiveSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const take = (frame: Frame) => {
    if ('hello' in frame) {
      // A smaller number than the one already seen is a server that counts anew: what lies between is unknown.
      const countsAnew = last !== undefined && frame.hello.seq < last;
      if (last === undefined || countsAnew) last = frame.hello.seq;
      attempt = 0;
      options.onState({ state: 'live', since: Date.now() });
      if (countsAnew) options.onReset();
    } else if ('reset' in frame) {
      last = frame.reset.seq;
      options.onReset();
    } else if (last === undefined || frame.seq > last) {
      last = frame.seq;
      options.onEvent(frame);
    }
  };

  const wait = () => {
    if (over) return;
    const pause = retryAfter[Math.min(attempt, retryAfter.length - 1)] ?? 0;
    attempt += 1;
    options.onState({ state: 'waiting', retryAt: Date.now() + pause, attempt });
    timer = setTimeout(connect, pause);
  };

  const finish = (state: LiveState) => {
    over = true;
    clearTimeout(timer);
    options.onState(state);
  };

  const connect = async () => {
    timer = undefined;
    options.onState({ state: 'connecting' });
    try {
      const ticket = await options.ticket();
      if (over) return;
      const opened = options.open(ticket, last);
      socket = opened;
      opened.onmessage = (message) => {
        if (socket === opened) take(JSON.parse(String(message.data)) as Frame);
      };
      opened.onclose = () => {
        if (socket !== opened) return;
        socket = undefined;
        wait();
      };
    } catch (refusal) {
      if (over) return;
      if (refusal instanceof LiveRefused) finish({ state: 'refused' });
      else wait();
    }
  };

  void connect();
  return {
    stop() {
      if (over) return;
      const open = socket;
      socket = undefined;
      open?.close();
      finish({ state: 'stopped' });
    },
    lost() {
      const dead = socket;
      if (!dead || over) return;
      socket = undefined;
      dead.close();
      wait();
    },
    retryNow() {
      if (timer === undefined || over) return;
      clearTimeout(timer);
      void connect();
    },
  };
}

/** The address of the live push on the server that served this page. */
export function liveAddress(page: Location, ticket: string, after: number | undefined): string {
  const address = new URL('/api/live', page.href);
  address.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('ticket', ticket);
  if (after !== undefined) address.searchParams.set('after', String(after));
  return address.href;
}

/** A browser's socket in the form {@link connectLive} takes. */
export function openSocket(address: string): LiveSocket {
  const socket = new WebSocket(address);
  const used: LiveSocket = { onmessage: null, onclose: null, close: () => socket.close() };
  socket.onmessage = (message) => used.onmessage?.(message);
  socket.onclose = () => used.onclose?.();
  return used;
}
