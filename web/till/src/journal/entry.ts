/** The journal's entries as `docs/journal.md` has them. Money is minor units, quantities are thousandths, instants epoch milliseconds. */

export type EntryKind = 'SALE' | 'REFUND' | 'VOID' | 'SHIFT_OPEN' | 'DRAWER' | 'SHIFT_CLOSE';
export type DrawerMoveKind = 'PAID_IN' | 'PAID_OUT' | 'DROP';
/** What pays only for goods that are eligible for it, and without tax on them. */
export type LimitedKind = 'SNAP' | 'WIC';
/** What a card terminal takes. */
export type TerminalKind = 'CARD' | LimitedKind;
/** What the server keeps a balance of. */
export type HeldKind = 'GIFT_CARD' | 'STORE_CREDIT' | 'HOUSE_ACCOUNT';
export type TenderKind = 'CASH' | TerminalKind | HeldKind | 'VOUCHER';
export type Unit = 'EACH' | 'KG' | 'LB';

export interface Tender {
  kind: TenderKind;
  amount: number;
  given?: number;
  change?: number;
  reference?: string;
  /** Id of the move by which the server took it from a balance. */
  authorization?: string;
  /** The lines that a limited tender pays. */
  covers?: { line: number; amount: number }[];
}

/** Stands in for a promotion where staff took something off. */
export const BY_STAFF = 0;

export interface Discount {
  /** Its id, or {@link BY_STAFF}. */
  promotion: number;
  name: string;
  amount: number;
}

export interface EntryLine {
  line: number;
  product: number;
  code: string;
  name: string;
  department: number;
  unit: Unit;
  quantity: number;
  tare?: number;
  unitPrice: number;
  embeddedPrice?: number;
  linkedTo?: number;
  refundLine?: number;
  gross: number;
  discounts: Discount[];
  net: number;
  tax: number;
  taxAmount: number;
}

export interface EntryTax {
  tax: number;
  component: string;
  ppm: number;
  inclusive: boolean;
  base: number;
  amount: number;
}

export interface TenderSum {
  kind: TenderKind;
  amount: number;
}

/**
 * What was asked before restricted goods were sold: the years the buyer was found to have reached, and who answered for a
 * cashier who is too young. Never a day of birth.
 */
export interface AgeCheck {
  age?: number;
  how?: 'CLEARLY_OLDER' | 'DAY_OF_BIRTH';
  seller?: number;
}

/** Why no tax on top was taken: what the buyer is, and the number on the paper that was shown. */
export interface Exemption {
  reason: string;
  certificate: string;
}

interface EntryHead {
  form: 1;
  id: string;
  store: number;
  till: number;
  number: number;
  at: number;
  day: number;
  shift: string;
  cashier: number;
  previous: string;
  hash: string;
}

/** A sale, a refund or a basket given up: everything that has lines. */
export interface BasketEntry extends EntryHead {
  kind: 'SALE' | 'REFUND' | 'VOID';
  priceBook: number;
  currency: string;
  member?: true;
  customer?: number;
  refundOf?: string;
  reason?: string;
  approvedBy?: number;
  ageCheck?: AgeCheck;
  exemption?: Exemption;
  lines: EntryLine[];
  taxes: EntryTax[];
  total: number;
  rounding: number;
  tenders: Tender[];
}

/** What a customer paid, onto cards and accounts too, or got back (below 0); minor units. */
export function paidInAll({ kind, total, rounding, tenders }: BasketEntry): number {
  const onto = kind === 'SALE' ? tenders.reduce((sum, { amount }) => sum - Math.min(0, amount), 0) : 0;
  return total + rounding + onto;
}

export interface ShiftOpenEntry extends EntryHead {
  kind: 'SHIFT_OPEN';
  float: number;
}

/** Cash into the drawer or out of it without a sale; `amount` is above 0 whichever way it went. */
export interface DrawerEntry extends EntryHead {
  kind: 'DRAWER';
  move: DrawerMoveKind;
  amount: number;
  reason: string;
  approvedBy?: number;
}

export interface ShiftCloseEntry extends EntryHead {
  kind: 'SHIFT_CLOSE';
  counted: TenderSum[];
  expected: TenderSum[];
}

export type Entry = BasketEntry | ShiftOpenEntry | DrawerEntry | ShiftCloseEntry;

/** Whether a tender pays only for what is eligible for it. */
export function isLimited(kind: TenderKind): kind is LimitedKind {
  return kind === 'SNAP' || kind === 'WIC';
}

/** Whether the server keeps a balance of it. */
export function isHeld(kind: TenderKind): kind is HeldKind {
  return kind === 'GIFT_CARD' || kind === 'STORE_CREDIT' || kind === 'HOUSE_ACCOUNT';
}

/** True for an entry with lines and tenders. */
export function hasLines(entry: Entry): entry is BasketEntry {
  return entry.kind === 'SALE' || entry.kind === 'REFUND' || entry.kind === 'VOID';
}
