import type { BasketEntry, Entry, EntryLine, EntryTax, HeldKind, LimitedKind, TerminalKind } from '../journal/entry';

/** What the core read in a scanned or keyed code. `lookup` is what the price book is asked for; weights are thousandths. */
export type CodeRead =
  | { kind: 'GTIN' | 'PLU'; lookup: string }
  | { kind: 'PRICE'; lookup: string; embeddedPrice: number }
  | { kind: 'WEIGHT'; lookup: string; quantity: number }
  | {
      kind: 'LABEL';
      lookup: string;
      /** The code as people write it: what a receipt's line keeps. */
      text: string;
      lot?: string;
      /** The last day of use, days since 1970. */
      expires?: number;
      /** Of the weight in `unit`, or of the pieces of a pack. */
      quantity?: number;
      unit?: 'KG' | 'LB';
      embeddedPrice?: number;
    }
  /** A coupon of the rules; `most` is how many times it may be given for one basket, `to` the first day it no longer holds. */
  | { kind: 'COUPON'; coupon: string; name: string; most: number; from: number; to: number }
  /** The number of a gift card, a store credit or a house account. */
  | { kind: 'ACCOUNT'; tender: HeldKind; number: string }
  | { kind: 'RECEIPT'; store: number; till: number; number: number }
  | { kind: 'UNREADABLE' };

/**
 * What the cashier says of a payment; what of it is amount, change and rounding is reckoned by the core. What the server
 * took from a balance carries the move's id as `authorization`; what is paid onto one has a negative amount.
 */
export type Tendered =
  | { kind: 'CASH'; given: number }
  | { kind: TerminalKind | HeldKind | 'VOUCHER'; amount: number; reference: string; authorization?: string };

/** A promotion that is nearly reached: so many pieces `more` of a line's product, or so much money to `spend`, minor units. */
export interface Hint {
  promotion: number;
  name: string;
  /** The priced line whose product there should be more of; missing when any of the promotion's goods will do. */
  line?: number;
  more?: number;
  spend?: number;
  saves: number;
}

/** A line with its price. `key` is the basket line's, or null for a deposit that the core added. */
export interface PricedLine extends EntryLine {
  key: number | null;
}

export interface Priced {
  lines: PricedLine[];
  taxes: EntryTax[];
  total: number;
  saved: number;
}

/**
 * How a payment stands, in minor units: `total` with the taxes that are due, `left` exact before cash, `cash` that rest as
 * coins can make it, `limits` the most that each limited tender may yet pay.
 */
export interface Due {
  total: number;
  left: number;
  cash: number;
  change: number;
  rounding: number;
  nextNotes: number[];
  short?: number;
  limits?: { kind: LimitedKind; amount: number }[];
}

/** When something is sold, and by whom: the store's day, the minute of its week, and an age that the seller has reached. */
export interface Occasion {
  day: number;
  minute: number;
  cashierAge: number;
}

/** Who, where and when: what every entry begins with. */
export interface Stamp {
  id: string;
  store: number;
  till: number;
  number: number;
  at: number;
  day: number;
  shift: string;
  cashier: number;
}

/** An entry's stamp and the hash of the entry before it. */
export interface Head extends Stamp {
  previous: string;
}

/** A line of a sale to take back, with a positive quantity of thousandths. */
export interface RefundLine {
  line: number;
  quantity: number;
}

/** A sale as it stands with the refunds made of it. */
export interface SaleAndRefunds {
  sale: BasketEntry;
  refunds: BasketEntry[];
}

/** An entry and its canonical bytes: what is hashed, kept and sent. */
export interface SealedEntry<Kind extends Entry = Entry> {
  entry: Kind;
  json: string;
}
