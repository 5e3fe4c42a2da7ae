import { type Address, away, type Carrier, type Hearing, type Speech, type Way, type Wire } from './wire';

/** What was chosen for a place at the till, as it is kept. */
export interface Chosen {
  address: Address;
  baudRate: number;
}

/** How a device stands. */
export type Standing = { is: 'none' } | { is: 'ready' } | { is: 'away'; why: string };

/** A place at the till for one device, which may be picked, come, go, and come back. */
export class Post<Device> {
  readonly #carriers: Record<Way, Carrier>;
  readonly #speech: Omit<Speech, 'baudRate'>;
  readonly #make: (wire: Wire, way: Way) => { device: Device; heard?: Hearing['heard'] };
  readonly #changed: () => void;
  #chosen: Chosen | null = null;
  #wire: Wire | null = null;
  #opening: Promise<void> | null = null;
  #standing: Standing = { is: 'none' };
  /** The device that is there now. */
  device: Device | null = null;

  constructor(
    carriers: Record<Way, Carrier>,
    speech: Omit<Speech, 'baudRate'>,
    make: (wire: Wire, way: Way) => { device: Device; heard?: Hearing['heard'] },
    changed: () => void,
  ) {
    this.#carriers = carriers;
    this.#speech = speech;
    this.#make = make;
    this.#changed = changed;
    for (const carrier of Object.values(carriers)) carrier.plugged(() => void this.reopen());
  }

  get standing(): Standing {
    return this.#standing;
  }

  get chosen(): Chosen | null {
    return this.#chosen;
  }

  /** Lets the cashier pick a device; false when none was picked. */
  async pick(way: Way, baudRate: number): Promise<boolean> {
    const address = await this.#carriers[way].ask();
    if (!address) return false;
    await this.choose({ address, baudRate });
    return true;
  }

  /** Takes what was chosen before, or nothing, and opens it if it is there. */
  async choose(chosen: Chosen | null): Promise<void> {
    await this.#opening;
    await this.#close();
    this.#chosen = chosen;
    this.#stand({ is: 'none' });
    await this.reopen();
  }

  /** Opens the chosen device unless it is open; that it is not there is a standing and no error. */
  reopen(): Promise<void> {
    if (!this.#chosen || this.#wire) return Promise.resolve();
    this.#opening ??= this.#open(this.#chosen).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open({ address, baudRate }: Chosen): Promise<void> {
    let heard: Hearing['heard'] = () => {};
    const hearing = { heard: (bytes: Uint8Array) => heard(bytes), gone: () => void this.lost(new Error('unplugged')) };
    try {
      const wire = await this.#carriers[address.way].open(address, { ...this.#speech, baudRate }, hearing);
      const made = this.#make(wire, address.way);
      heard = made.heard ?? heard;
      this.#wire = wire;
      this.device = made.device;
      this.#stand({ is: 'ready' });
    } catch (problem) {
      this.#stand({ is: 'away', why: away(problem).message });
    }
  }

  /** The device does not answer any more: says so, and lets go of it until it is plugged in again or asked for. */
  async lost(problem: unknown): Promise<void> {
    this.#stand({ is: 'away', why: away(problem).message });
    await this.#close();
  }

  async #close(): Promise<void> {
    const wire = this.#wire;
    this.#wire = null;
    this.device = null;
    // What was pulled out cannot be closed, and need not be.
    await wire?.close().catch(() => {});
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    this.#changed();
  }
}
