import type { LimitedKind, TenderKind, Unit } from '../journal/entry';

/** One dated price; `from` and `to` are epoch days, `to` exclusive; `minute` of the first day, missing for its beginning. */
export interface Price {
  from: number;
  minute?: number;
  to?: number;
  amount: number;
  member?: true;
}

/** A product as the price book and the core's baskets have it. `tare` is thousandths of the unit. */
export interface Product {
  id: number;
  name: string;
  department: number;
  tax: number;
  unit: Unit;
  codes: string[];
  prices: Price[];
  deposit?: number;
  tare?: number;
  blocked?: true;
  eligible?: LimitedKind[];
}

/** The form of the rules that this page reads (`Rules.FORM` of the core); the server writes what a page asks for. */
export const RULES_FORM = 7;

/** Goods called back: one lot, or every piece where no lot is named. */
export interface Recall {
  id: number;
  product: number;
  lot?: string;
  reason: string;
}

/** Goods with an age in years for who buys or sells them, or with hours: minutes of a day, days from 1 for Monday. */
export interface Restriction {
  id: number;
  name: string;
  everything?: true;
  products?: number[];
  departments?: number[];
  exceptProducts?: number[];
  exceptDepartments?: number[];
  age?: number;
  cashierAge?: number;
  hours?: { days: number[]; from: number; to: number }[];
}

/** The rules in the price book's header (`docs/journal.md`, "Rules JSON"); only what the till itself reads is typed. */
export interface RulesJson {
  store: number;
  currency: string;
  digits: number;
  cashStep: number;
  embedded: { prefix: string; itemDigits: number; valueDigits: number; kind: 'PRICE' | 'WEIGHT'; valueCheck?: true }[];
  taxes: {
    id: number;
    name: string;
    inclusive: boolean;
    components: { name: string; ppm: number; changes?: { from: number; ppm: number }[] }[];
  }[];
  promotions: { id: number; name: string; coupon?: { code: string; most?: number }; [member: string]: unknown }[];
  recalls?: Recall[];
  restrictions?: Restriction[];
  /** The kinds of tender that the store takes beside cash and cards. */
  tenders?: TenderKind[];
  /** The most that goods without a receipt are taken back for at once, minor units; missing where none are. */
  unreceiptedMost?: number;
}
