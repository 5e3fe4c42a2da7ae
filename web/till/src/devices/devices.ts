import type { PaperLine } from '@aisle/shared/receipt';
import type { CardTerminal } from './card-terminal';
import { type Drawer, PrinterDrawer, SimulatedDrawer } from './drawer';
import { hid } from './hid';
import { EscPosDisplay, type LineDisplay, type Rows } from './line-display';
import { type Chosen, Post, type Standing } from './post';
import { EscPosPrinter, type Printer } from './printer';
import { NciScale, type Scale, SimulatedScale, type Weighing } from './scale';
import { linesOfCodes, reportsOfCodes } from './scanner';
import { serial } from './serial';
import { usb } from './usb';
import { Away, type Carrier, type Way } from './wire';

/** The places at a till where a device can stand. The drawer hangs on the printer. */
export type Place = 'scanner' | 'scale' | 'printer' | 'display';

export const PLACES: Place[] = ['scanner', 'scale', 'printer', 'display'];

/** The ways that lead to each. */
export const WAYS: Record<Place, Way[]> = {
  scanner: ['hid', 'serial'],
  scale: ['serial'],
  printer: ['usb', 'serial'],
  display: ['serial'],
};

export const BAUD_RATES = [9_600, 19_200, 38_400, 115_200];
/** Columns of paper 58 and 80 mm wide. */
export const COLUMNS = [32, 42, 48];

/** What is kept on the till of its devices. */
export interface Choices {
  devices: Partial<Record<Place, Chosen>>;
  columns: number;
  /** Whether each receipt is printed by itself, or when it is asked for. */
  printing: 'always' | 'asked';
}

export const DEFAULT_CHOICES: Choices = { devices: {}, columns: 42, printing: 'always' };

/** How the till's devices stand; another object whenever something changed. */
export interface Standings {
  scanner: Standing;
  scale: Standing;
  printer: Standing;
  display: Standing;
  choices: Choices;
}

interface Surroundings {
  card: CardTerminal;
  scanned(code: string): void;
  drawerOpened(): void;
  /** Keeps the choices on the till. */
  keep(choices: Choices): Promise<void>;
  carriers?: Record<Way, Carrier>;
}

const BROWSER: Record<Way, Carrier> = { serial, usb, hid };

/**
 * Everything at the till that is no screen, behind one face. Where no device was picked a simulator stands in and says
 * that it is one; a device that is away says so and never keeps anybody from selling.
 */
export class Devices {
  readonly card: CardTerminal;
  readonly scale: Scale;
  readonly drawer: Drawer;
  readonly carriers: Record<Way, Carrier>;
  readonly #keep: (choices: Choices) => Promise<void>;
  readonly #listeners = new Set<() => void>();
  readonly #scanner: Post<null>;
  readonly #scale: Post<NciScale>;
  readonly #printer: Post<{ printer: Printer; drawer: Drawer }>;
  readonly #display: Post<LineDisplay>;
  #choices = DEFAULT_CHOICES;
  #standings: Standings;

  constructor({ card, scanned, drawerOpened, keep, carriers = BROWSER }: Surroundings) {
    this.card = card;
    this.#keep = keep;
    this.carriers = carriers;
    const changed = () => this.#changed();
    const plain = { dataBits: 8, parity: 'none' } as const;
    this.#scanner = new Post(
      carriers,
      plain,
      (_, way) => ({ device: null, heard: way === 'hid' ? reportsOfCodes(scanned) : linesOfCodes(scanned) }),
      changed,
    );
    this.#scale = new Post(
      carriers,
      { dataBits: 7, parity: 'even' },
      (wire) => {
        const scale = new NciScale((bytes) => wire.write(bytes));
        return { device: scale, heard: (bytes) => scale.heard(bytes) };
      },
      changed,
    );
    this.#printer = new Post(
      carriers,
      plain,
      (wire) => {
        const write = (bytes: Uint8Array) => wire.write(bytes);
        const lost = (problem: unknown) => void this.#printer.lost(problem);
        const drawer = new PrinterDrawer(write, drawerOpened, lost);
        return { device: { printer: new EscPosPrinter(this.#choices.columns, write), drawer } };
      },
      changed,
    );
    this.#display = new Post(
      carriers,
      plain,
      (wire) => ({ device: new EscPosDisplay((bytes) => wire.write(bytes)) }),
      changed,
    );
    this.#standings = this.#stand();
    this.scale = this.#anyScale(new SimulatedScale());
    this.drawer = this.#anyDrawer(new SimulatedDrawer(drawerOpened));
  }

  /** The scale that was picked, or its simulator. */
  #anyScale(simulated: Scale): Scale {
    const post = this.#scale;
    return {
      get simulated() {
        return post.standing.is === 'none';
      },
      async read(): Promise<Weighing> {
        if (post.standing.is === 'none') return simulated.read();
        await post.reopen();
        return (await post.device?.read()) ?? { is: 'away' };
      },
    };
  }

  #anyDrawer(simulated: Drawer): Drawer {
    const post = this.#printer;
    return {
      get simulated() {
        return post.standing.is === 'none';
      },
      open(): void {
        if (post.standing.is === 'none') simulated.open();
        else void post.reopen().then(() => post.device?.drawer.open());
      },
    };
  }

  /** True when receipts go to a printer of the till's own and not through the browser. */
  get printsItself(): boolean {
    return this.#printer.standing.is !== 'none';
  }

  get columns(): number {
    return this.#choices.columns;
  }

  /** Prints on the till's own printer; throws {@link Away}, and the receipt can be printed again. */
  async print(lines: PaperLine[]): Promise<void> {
    await this.#printer.reopen();
    const { device, standing } = this.#printer;
    if (!device) throw new Away(standing.is === 'away' ? standing.why : 'no printer');
    try {
      await device.printer.print(lines);
    } catch (problem) {
      if (problem instanceof Away) await this.#printer.lost(problem);
      throw problem;
    }
  }

  /** True when a display of two rows faces the customer. */
  get hasDisplay(): boolean {
    return this.#display.device !== null;
  }

  /** Shows the customer two rows, where there is a display for it. One that fails is away, and nobody waits for it. */
  async show(rows: Rows): Promise<void> {
    try {
      await this.#display.device?.show(rows);
    } catch (problem) {
      await this.#display.lost(problem);
    }
  }

  readonly standings = (): Standings => this.#standings;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens what was chosen before; nothing is asked of anybody. */
  async begin(choices: Partial<Choices> | undefined): Promise<void> {
    this.#choices = { ...DEFAULT_CHOICES, ...choices };
    await Promise.all(PLACES.map((place) => this.#post(place).choose(this.#choices.devices[place] ?? null)));
  }

  /** Lets the cashier pick a device for a place: only ever the answer to a press, since the browser asks. */
  async pick(place: Place, way: Way, baudRate: number): Promise<void> {
    if (await this.#post(place).pick(way, baudRate)) await this.#kept();
  }

  /** Back to no device of its own. */
  async forget(place: Place): Promise<void> {
    await this.#post(place).choose(null);
    await this.#kept();
  }

  async prefer(choices: Partial<Pick<Choices, 'columns' | 'printing'>>): Promise<void> {
    this.#choices = { ...this.#choices, ...choices };
    if (choices.columns !== undefined) await this.#printer.choose(this.#printer.chosen);
    await this.#kept();
  }

  #post(place: Place): Post<unknown> {
    return { scanner: this.#scanner, scale: this.#scale, printer: this.#printer, display: this.#display }[place];
  }

  async #kept(): Promise<void> {
    const chosen = PLACES.flatMap((place) => {
      const one = this.#post(place).chosen;
      return one ? [[place, one] as const] : [];
    });
    this.#choices = { ...this.#choices, devices: Object.fromEntries(chosen) };
    this.#changed();
    await this.#keep(this.#choices);
  }

  #changed(): void {
    this.#standings = this.#stand();
    for (const listener of this.#listeners) listener();
  }

  #stand(): Standings {
    return {
      scanner: this.#scanner.standing,
      scale: this.#scale.standing,
      printer: this.#printer.standing,
      display: this.#display.standing,
      choices: this.#choices,
    };
  }
}
