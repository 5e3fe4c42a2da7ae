import { connect, createServer, type Server, type Socket } from 'node:net';
import { SERVER } from '../shop';

/**
 * What a call that brings the journal can meet on the wire: cut after so many bytes of the call or of its answer,
 * heard and its answer lost, or come by two paths at once.
 */
export type WireFault =
  | { kind: 'cut on the way up' | 'cut on the way down'; after: number }
  | { kind: 'answer lost' }
  | { kind: 'two paths' };

interface Awaited {
  fault: WireFault;
  struck: () => void;
}

/** Faults that lie in wait on one wire or more: the next journal call on any of them meets the first. */
export class Ambush {
  readonly #awaited: Awaited[] = [];

  /** Lets one of the next journal calls meet this; resolves when it has. */
  strikes(fault: WireFault): Promise<void> {
    return new Promise((struck) => this.#awaited.push({ fault, struck }));
  }

  next(): Awaited | null {
    return this.#awaited.shift() ?? null;
  }

  /** Takes back what met a call that could not go through, because the server was not there. */
  missed(awaited: Awaited): void {
    this.#awaited.unshift(awaited);
  }
}

const JOURNAL_CALL = 'POST /api/till/journal';

/** A wire to the server under an address of its own, which a test can cut: nothing answers there until it is mended. */
export class Wire {
  readonly #far: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  readonly #ambush: Ambush;
  #server: Server | null = null;
  #port = 0;

  /**
   * @param to address of the server at its far end
   * @param ambush what its journal calls meet
   */
  constructor(to = SERVER, ambush = new Ambush()) {
    this.#ambush = ambush;
    const { hostname, port } = new URL(to);
    this.#far = { host: hostname, port: Number(port) };
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Lets calls through; again under the same address after a cut. */
  async mend(): Promise<void> {
    const server = createServer((caller) => this.#carry(caller));
    this.#server = server;
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    const address = server.address();
    if (address && typeof address === 'object') this.#port = address.port;
  }

  /** Refuses every call, and ends those that are under way. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve) ?? resolve(null));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #carry(caller: Socket): void {
    const called = this.#open(caller);
    const path = new Path(caller, called, () => this.#open(called));
    caller.on('data', (bytes) => {
      if (bytes.subarray(0, JOURNAL_CALL.length).toString('latin1') === JOURNAL_CALL) {
        path.meet(this.#ambush.next(), (missed) => this.#ambush.missed(missed));
      }
      path.up(bytes);
    });
    called.on('data', (bytes) => path.down(bytes));
    this.#watch(caller, called);
  }

  /** Another socket to the far end, which goes when `near` goes. */
  #open(near: Socket): Socket {
    const socket = connect(this.#far.port, this.#far.host);
    this.#watch(socket, near);
    return socket;
  }

  #watch(socket: Socket, other: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      other.destroy();
    });
  }
}

/** One connection over the wire, and what its present call meets. */
class Path {
  readonly #caller: Socket;
  readonly #called: Socket;
  readonly #another: () => Socket;
  #met: Awaited | null = null;
  #left = 0;
  #twin: Socket | null = null;

  constructor(caller: Socket, called: Socket, another: () => Socket) {
    this.#caller = caller;
    this.#called = called;
    this.#another = another;
  }

  /** @param missed takes back what could not strike, because the server was not there */
  meet(met: Awaited | null, missed: (awaited: Awaited) => void): void {
    this.#met = met;
    this.#twin = null;
    if (!met) return;
    if ('after' in met.fault) this.#left = met.fault.after;
    if (met.fault.kind === 'two paths') {
      this.#twin = this.#another();
      let heard = false;
      this.#twin.on('data', () => {
        heard = true;
        met.struck();
      });
      this.#twin.on('close', () => !heard && missed(met));
      return;
    }
    this.#caller.on('close', () => this.#met === met && missed(met));
  }

  up(bytes: Buffer): void {
    if (this.#met?.fault.kind === 'cut on the way up' && bytes.length > this.#left) {
      const last = bytes.subarray(0, this.#left);
      this.#left = 0;
      this.#called.write(last, () => this.#strike());
      return;
    }
    this.#left -= bytes.length;
    this.#twin?.write(bytes);
    this.#called.write(bytes);
  }

  down(bytes: Buffer): void {
    this.#twin = null;
    const kind = this.#met?.fault.kind;
    if (kind === 'answer lost' || kind === 'cut on the way up') {
      this.#strike();
    } else if (kind === 'cut on the way down') {
      this.#caller.write(bytes.subarray(0, this.#left), () => this.#strike());
    } else {
      this.#caller.write(bytes);
    }
  }

  #strike(): void {
    const met = this.#met;
    this.#met = null;
    met?.struck();
    this.#caller.destroy();
    this.#called.destroy();
  }
}
