/**
 * Chance that comes out the same for the same seed: a run that failed is drawn again by its seed. What is drawn is the
 * same; which byte of which call it meets is the machine's.
 */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A fraction from 0 on, below 1. Mulberry32, a public-domain generator of 32 bits of state. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** True so many times in a hundred. */
  percent(times: number): boolean {
    return this.#next() * 100 < times;
  }

  one<T>(of: readonly T[]): T {
    if (of.length === 0) throw new Error('chance has nothing to choose from');
    return of[this.whole(0, of.length - 1)] as T;
  }

  shuffled<T>(of: readonly T[]): T[] {
    const left = [...of];
    return Array.from(of, () => left.splice(this.whole(0, left.length - 1), 1)[0] as T);
  }

  /** Another chance, which goes its own way whatever is drawn here. */
  branch(): Chance {
    return new Chance(this.whole(0, 2 ** 32 - 1));
  }
}
