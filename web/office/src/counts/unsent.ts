/** What somebody said while counting, as it waits on the device until the server has it. */
export interface Unsent {
  /** Its own, so that it may be sent twice and counts once. */
  id: string;
  store: number;
  count: string;
  /** Who said it: nobody else's session may send it. */
  staff: number;
  product: number;
  name: string;
  unit: string;
  place: string;
  /** Thousandths; left out to take back what was said of the place before. */
  quantity?: number;
  /** ISO-8601, by the device's clock. */
  at: string;
  /** Why the server does not take it, in its words; it stays until somebody throws it away. */
  refused?: string;
}

const PREFIX = 'aisle.count-line.';

/** The part of a browser's storage that is used. */
export type Disk = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * The lines that wait, each under a key of its own, so that two pages of one browser do not write over each other. What
 * {@link keep} has returned from is on the device: it outlives the page.
 */
export class UnsentLines {
  readonly #disk: Disk;
  readonly #told = new Set<() => void>();
  #lines: Unsent[] | undefined;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** All that wait, the oldest first; the same list until something changes. */
  all = (): Unsent[] => {
    this.#lines ??= this.#read();
    return this.#lines;
  };

  /** Puts a line on the device; throws when the device has no room. */
  keep(line: Unsent): void {
    this.#disk.setItem(PREFIX + line.id, JSON.stringify(line));
    this.#changed();
  }

  drop(id: string): void {
    this.#disk.removeItem(PREFIX + id);
    this.#changed();
  }

  /** Calls when the lines change; the answer ends it. */
  subscribe = (told: () => void): (() => void) => {
    this.#told.add(told);
    return () => this.#told.delete(told);
  };

  /** Another page of the browser may have changed them. */
  again = (): void => this.#changed();

  #changed(): void {
    this.#lines = undefined;
    for (const told of this.#told) told();
  }

  #read(): Unsent[] {
    const keys = Array.from({ length: this.#disk.length }, (_, place) => this.#disk.key(place) ?? '');
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => JSON.parse(this.#disk.getItem(key) ?? '') as Unsent)
      .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  }
}
