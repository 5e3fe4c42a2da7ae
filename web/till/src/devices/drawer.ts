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
