import type { PaperLine } from '@aisle/shared/receipt';

/** A receipt printer. Without one the browser prints, by its own dialogue. */
export interface Printer {
  /** Columns of its paper. */
  readonly columns: number;
  /** Resolves when the printer has taken all of it; throws {@link Away}. Receipts may be printed as often as needed. */
  print(lines: PaperLine[]): Promise<void>;
}

/** A printer that takes ESC/POS. What makes ESC/POS is fetched with the first printer and not with the till. */
export class EscPosPrinter implements Printer {
  readonly columns: number;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #encoder = import('./escpos');

  constructor(columns: number, write: (bytes: Uint8Array) => Promise<void>) {
    this.columns = columns;
    this.#write = write;
    this.#encoder.catch(() => {}); // said by whoever prints
  }

  async print(lines: PaperLine[]): Promise<void> {
    const { escpos } = await this.#encoder;
    await this.#write(escpos(lines, this.columns));
  }
}
