/** How a device is joined to the till. */
export type Way = 'serial' | 'usb' | 'hid';

/** What a device is found again by, kept on the till; a plain serial port tells neither vendor nor product. */
export interface Address {
  way: Way;
  vendor?: number;
  product?: number;
}

/** How a serial line is spoken; other ways have no use for it. */
export interface Speech {
  baudRate: number;
  dataBits: 7 | 8;
  parity: 'none' | 'even';
}

/** Who hears what a device says. */
export interface Hearing {
  /** Bytes as they come: any number of them, cut anywhere. From a HID device one report each. */
  heard(bytes: Uint8Array): void;
  /** The device was unplugged, or its line broke. */
  gone(): void;
}

/** An open way to a device. */
export interface Wire {
  /** Resolves when the bytes are handed over; throws {@link Away}. Bytes of two calls are never mixed. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** One way of joining devices, as the browser offers it. */
export interface Carrier {
  /** False where this browser has no such way. */
  offered(): boolean;
  /** Lets the cashier pick a device in the browser's own dialogue, as the answer to a press; null when none was picked. */
  ask(): Promise<Address | null>;
  /** Opens a device that was picked before; throws {@link Away} when it is not there. */
  open(address: Address, speech: Speech, hearing: Hearing): Promise<Wire>;
  /** Calls back whenever a device is plugged in. */
  plugged(listener: () => void): void;
}

/** A device that is not there, or does not answer. Never a reason not to sell. */
export class Away extends Error {
  override name = 'Away';
}

/** What went wrong, as {@link Away}. */
export function away(problem: unknown): Away {
  return problem instanceof Away ? problem : new Away(problem instanceof Error ? problem.message : String(problem));
}

/** Runs writes one after the other and gives up on each after a time: a printer without paper never says so. */
export class Turns {
  readonly #limit_ms: number;
  #last: Promise<void> = Promise.resolve();

  constructor(limit_ms: number) {
    this.#limit_ms = limit_ms;
  }

  take(work: () => Promise<unknown>): Promise<void> {
    const turn = this.#last.then(() => this.#limited(work));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #limited(work: () => Promise<unknown>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Away(`no answer within ${this.#limit_ms / 1_000} s`)), this.#limit_ms);
    });
    try {
      await Promise.race([work(), late]);
    } catch (problem) {
      throw away(problem);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The first of what was granted that has an address; a device without numbers is any of its way. */
export function found<Device>(
  granted: Device[],
  { vendor, product }: Address,
  numbers: (device: Device) => { vendor?: number | undefined; product?: number | undefined },
): Device {
  const device = granted.find((one) => numbers(one).vendor === vendor && numbers(one).product === product);
  if (!device) throw new Away('not plugged in');
  return device;
}
