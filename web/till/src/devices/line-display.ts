/** Characters of a row of a line display, which has two. */
export const ROW = 20;

/** Two rows for the customer to read, each of {@link ROW} characters. */
export type Rows = readonly [string, string];

/** A display of two rows on a pole, which faces the customer. */
export interface LineDisplay {
  /** Resolves when the display has taken the rows; throws {@link Away}. */
  show(rows: Rows): Promise<void>;
}

const INITIALIZE = [0x1b, 0x40];
const HOME = [0x0b];

/**
 * A display that takes ESC/POS, as those of two rows that are sold for tills do. Both rows are written over what stood
 * there: clearing first would flicker with every scan. Of what comes while it still writes, only the last is shown.
 */
export class EscPosDisplay implements LineDisplay {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #letters = import('./letters');
  #next: Rows | null = null;
  #writing: Promise<void> | null = null;
  #begun = false;

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
    this.#letters.catch(() => {}); // said by whoever shows
  }

  show(rows: Rows): Promise<void> {
    this.#next = rows;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const { letters } = await this.#letters;
    while (this.#next) {
      const rows = this.#next;
      this.#next = null;
      await this.#write(Uint8Array.from([...(this.#begun ? [] : INITIALIZE), ...HOME, ...rows.flatMap(letters)]));
      this.#begun = true;
    }
  }
}
