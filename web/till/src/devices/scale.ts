import { Away } from './wire';

/** What a scale says. Thousandths of the unit, packaging included. */
export type Weighing =
  | { is: 'weight'; weight: number; unit: 'KG' | 'LB' }
  | { is: 'moving' | 'over' | 'under' | 'fault' | 'unreadable' | 'away' }
  /** There is no scale: the weight is typed in. */
  | { is: 'typed' };

/** A scale at the till. `simulated` is shown wherever a weight is asked for. */
export interface Scale {
  readonly simulated: boolean;
  /** What lies on the scale now. Never throws: a scale that does not answer is `away`. */
  read(): Promise<Weighing>;
}

/** Stands in for a scale: every weight is typed in. */
export class SimulatedScale implements Scale {
  readonly simulated = true;

  read(): Promise<Weighing> {
    return Promise.resolve({ is: 'typed' });
  }
}

const ETX = 0x03;
const LONGEST_BYTES = 100;
const ANSWER_MS = 1_000;
const UNITS = { kg: { unit: 'KG', digits: 3 }, g: { unit: 'KG', digits: 0 }, lb: { unit: 'LB', digits: 3 } } as const;

/**
 * A scale on a serial line by the NCI protocol (Weigh-Tronix SCP-01, "NCI Standard"; also in Avery Weigh-Tronix's manual of
 * the 7821): `W` CR asks; the answer is LF, the weight as displayed with its unit, CR, LF, two or more status bytes, CR,
 * ETX, or the status alone. In the first status byte bit 0 is motion and bits 2 and 3 a fault, in the second bit 0 is under
 * capacity, bit 1 over, and bits 2 and 3 a fault; bit 6 of the second and later says that another follows. Bit 7 of any
 * byte may be its parity. The protocol is chosen because its answer names the unit: a scale switched to pounds cannot
 * sell pounds as kilograms.
 */
export class NciScale implements Scale {
  readonly simulated = false;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #answer_ms: number;
  #bytes: number[] = [];
  #asked: Promise<Weighing> | null = null;
  #answered: (weighing: Weighing) => void = () => {};

  constructor(write: (bytes: Uint8Array) => Promise<void>, answer_ms = ANSWER_MS) {
    this.#write = write;
    this.#answer_ms = answer_ms;
  }

  /** Bytes from the scale, cut anywhere. */
  heard(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const bare = byte & 0x7f;
      if (bare === ETX) {
        this.#answered(nciWeighing(String.fromCharCode(...this.#bytes)));
        this.#bytes = [];
      } else if (this.#bytes.length < LONGEST_BYTES) this.#bytes.push(bare);
    }
  }

  /** Asks the scale; who asks while it is being asked gets the same answer. */
  read(): Promise<Weighing> {
    this.#asked ??= this.#ask().finally(() => {
      this.#asked = null;
    });
    return this.#asked;
  }

  async #ask(): Promise<Weighing> {
    this.#bytes = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = new Promise<Weighing>((resolve) => {
      this.#answered = resolve;
      timer = setTimeout(() => resolve({ is: 'away' }), this.#answer_ms);
    });
    try {
      await this.#write(new TextEncoder().encode('W\r'));
      return await answer;
    } catch (problem) {
      if (problem instanceof Away) return { is: 'away' };
      throw problem;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What an answer means, without its ETX. */
export function nciWeighing(answer: string): Weighing {
  const frame = /^\n(?:([^\r\n]*)\r\n)?([0-?p-\x7f]{2,})\r$/.exec(answer);
  const [first = 0, second = 0] = [...(frame?.[2] ?? '')].map((status) => status.charCodeAt(0));
  if (!frame) return { is: 'unreadable' };
  if (((first | second) & 0b1100) !== 0) return { is: 'fault' };
  if (first & 1) return { is: 'moving' };
  if (second & 2) return { is: 'over' };
  if (second & 1) return { is: 'under' };
  return displayed(frame[1] ?? '');
}

function displayed(display: string): Weighing {
  const read = /^ *(-?) *(\d{1,6})(?:\.(\d{1,6}))? *(kg|g|lb) *$/i.exec(display);
  if (!read) return { is: 'unreadable' };
  const [, sign, whole = '', fraction = '', name = ''] = read;
  if (sign) return { is: 'under' };
  const { unit, digits } = UNITS[name.toLowerCase() as keyof typeof UNITS];
  // Finer than a thousandth is no weight that is sold by, unless it is nothing.
  if (/[1-9]/.test(fraction.slice(digits))) return { is: 'unreadable' };
  return { is: 'weight', weight: Number(whole + fraction.slice(0, digits).padEnd(digits, '0')), unit };
}
