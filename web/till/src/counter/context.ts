import { epochDay, storeDay } from '@aisle/shared/time';
import type { CardTerminal } from '../devices/card-terminal';
import type { Devices } from '../devices/devices';
import type { Drawer } from '../devices/drawer';
import type { Scale } from '../devices/scale';
import type { Tones } from '../devices/tones';
import type { TillDatabase } from '../journal/database';
import type { Journal } from '../journal/journal';
import type { PriceBook } from '../price-book/book';
import type { TillServer } from '../server/client';
import type { Setup, StaffMember } from '../server/setup';
import type { Shift } from './state';
import type { TillStore } from './store';

/** What the parts of the till that decide work with. */
export interface Counter {
  store: TillStore;
  database: TillDatabase;
  journal: Journal;
  server: TillServer;
  drawer: Drawer;
  card: CardTerminal;
  scale: Scale;
  devices: Devices;
  tones: Tones;
  now: () => number;
}

/** The parts of the state that a sale cannot be without. */
export interface AtWork {
  setup: Setup;
  book: PriceBook;
  cashier: StaffMember;
  shift: Shift;
}

/** The till at work; throws when nobody is signed in on an open shift, which the screens never let happen. */
export function atWork({ store }: Counter): AtWork {
  const { setup, book, cashier, shift } = store.get();
  if (!setup || !book || !cashier || !shift)
    throw new Error('the till is not at work: no setup, book, cashier or shift');
  return { setup, book, cashier, shift };
}

/** The store's business day of an instant, as an epoch day. */
export function businessDay(at: number, zone: string): number {
  return epochDay(storeDay(at, zone));
}
