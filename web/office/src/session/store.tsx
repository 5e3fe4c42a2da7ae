import { type Currency, celsius, count, money, percent, quantity, shortMoney } from '@aisle/shared/money';
import { ago, dayAndTime, dayName, dayWithYear, hourName, type Instant, storeDay, timeOfDay } from '@aisle/shared/time';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { localeOf } from '../language/language';
import { useWords } from '../language/words';
import { useSession } from './session';

/** The store whose rooms are open, with its money, zone and language. */
export interface OpenStore extends Currency {
  id: number;
  name: string;
  /** Lines, as they stand on a receipt. */
  address: string[];
  zone: string;
  /** The language of its receipts, BCP 47. */
  language: string;
  /** Lines under a receipt. */
  receiptFooter: string[];
  /** The language of figures and dates, BCP 47. */
  locale: string;
  /** A shop of simulated data. */
  demo: boolean;
}

const StoreContext = createContext<OpenStore | undefined>(undefined);

/** The stores of the one signed in. */
export function useStores(): OpenStore[] {
  const { stores } = useSession();
  const { language } = useWords();
  return useMemo(
    () => stores.map((store) => ({ ...store, demo: store.demo === true, locale: localeOf(language) })),
    [stores, language],
  );
}

export function StoreProvider({ store, children }: { store: OpenStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useStore(): OpenStore {
  const store = use(StoreContext);
  if (!store) throw new Error('This page is drawn outside a store');
  return store;
}

/** Figures, days and times as a store writes them. */
export function formatOf(store: OpenStore) {
  const { locale, zone } = store;
  return {
    money: (minorUnits: number) => money(minorUnits, store, locale),
    shortMoney: (minorUnits: number) => shortMoney(minorUnits, store, locale),
    quantity: (thousandths: number, unit?: string) => quantity(thousandths, unit, locale),
    count: (value: number) => count(value, locale),
    /** Thousandths of pieces and kilograms together, as a count of items. */
    items: (thousandths: number) => count(Math.round(thousandths / 1000), locale),
    percent: (ppm: number) => percent(ppm, locale),
    celsius: (tenths: number) => celsius(tenths, locale),
    time: (at: Instant) => timeOfDay(at, zone, locale),
    dayAndTime: (at: Instant) => dayAndTime(at, zone, locale),
    ago: (at: Instant, now: number) => ago(at, now, locale),
    day: (day: string) => dayName(day, locale),
    dayWithYear: (day: string) => dayWithYear(day, locale),
    hour: (hour: number) => hourName(hour, locale),
    today: () => storeDay(Date.now(), zone),
    dayOf: (at: Instant) => storeDay(at, zone),
  };
}

/** The same of the store whose rooms are open. */
export function useFormat(): Format {
  const store = useStore();
  return useMemo(() => formatOf(store), [store]);
}

/** The same where no store need be open, as at the door. */
export function useFormatIfOpen(): Format | undefined {
  const store = use(StoreContext);
  return useMemo(() => (store ? formatOf(store) : undefined), [store]);
}

/** How a store writes figures, days and times. */
export type Format = ReturnType<typeof formatOf>;
