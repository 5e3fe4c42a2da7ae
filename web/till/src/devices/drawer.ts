/** The cash drawer. `simulated` is shown on the screen and in Settings wherever it is true. */
export interface Drawer {
  readonly simulated: boolean;
  /** Opens the drawer; called only after the entry that says why is on the disk. */
  open(): void;
}

/** Stands in for a drawer: it counts its openings and tells the screen to show one. */
export class SimulatedDrawer implements Drawer {
  readonly simulated = true;
  readonly #opened: () => void;

  constructor(opened: () => void) {
    this.#opened = opened;
  }

  open(): void {
    this.#opened();
  }
}

/** ESC p: a pulse on the drawer's first pin, 50 ms on and 500 ms off in steps of 2 ms (Epson, ESC/POS). */
const PULSE = new Uint8Array([0x1b, 0x70, 0, 25, 250]);

/** A drawer on the receipt printer's socket. The printer does not say whether it opened. */
export class PrinterDrawer implements Drawer {
  readonly simulated = false;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #opened: () => void;
  readonly #failed: (problem: unknown) => void;

  constructor(write: (bytes: Uint8Array) => Promise<void>, opened: () => void, failed: (problem: unknown) => void) {
    this.#write = write;
    this.#opened = opened;
    this.#failed = failed;
  }

  open(): void {
    this.#write(PULSE).then(this.#opened, this.#failed);
  }
}
