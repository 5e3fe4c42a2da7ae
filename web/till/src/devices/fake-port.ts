import type { Address, Carrier, Hearing, Speech, Way, Wire } from './wire';
import { Away } from './wire';

/** A device for tests that speaks the wire itself, byte by byte, and can be pulled out and plugged in again. */
export class FakePort implements Carrier {
  readonly written: number[] = [];
  speech: Speech | null = null;
  there = true;
  /** What the device does about bytes it gets. */
  answers: (bytes: Uint8Array, say: (bytes: Uint8Array) => void) => void | Promise<void> = () => {};
  #hearing: Hearing | null = null;
  readonly #plugged: (() => void)[] = [];
  readonly #way: Way;

  constructor(way: Way = 'serial') {
    this.#way = way;
  }

  offered(): boolean {
    return true;
  }

  ask(): Promise<Address | null> {
    return Promise.resolve({ way: this.#way, vendor: 1, product: 2 });
  }

  async open(_: Address, speech: Speech, hearing: Hearing): Promise<Wire> {
    if (!this.there) throw new Away('not plugged in');
    this.speech = speech;
    this.#hearing = hearing;
    return {
      write: async (bytes) => {
        if (!this.there) throw new Away('pulled out');
        this.written.push(...bytes);
        await this.answers(bytes, (said) => this.say(said));
      },
      close: () => Promise.resolve(),
    };
  }

  plugged(listener: () => void): void {
    this.#plugged.push(listener);
  }

  say(bytes: Uint8Array): void {
    this.#hearing?.heard(bytes);
  }

  pullOut(): void {
    this.there = false;
    this.#hearing?.gone();
  }

  plugIn(): void {
    this.there = true;
    for (const listener of this.#plugged) listener();
  }
}
