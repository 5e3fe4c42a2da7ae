import { type Basket, emptyBasket } from '../basket/basket';
import type { CardBehaviour } from '../devices/card-terminal';
import type { BasketEntry, ShiftCloseEntry, TerminalKind } from '../journal/entry';
import type { Chosen } from '../keys/actions';
import type { PriceBook } from '../price-book/book';
import type { RefundDraft } from '../rules/core';
import type { Mode, Setup, StaffMember } from '../server/setup';

/** What must be true before a sale may be taken, in the order it is asked; `selling` is the till at work. */
export type Stage =
  | { at: 'starting' }
  | { at: 'unfit'; why: 'insecure' | 'no-storage' | 'full'; detail: string }
  | { at: 'second-window' }
  | { at: 'enrolling' }
  | { at: 'fetching'; loaded: number; total: number; trouble?: string }
  | { at: 'revoked' }
  | { at: 'selling' };

export interface Shift {
  id: string;
  openedAt: number;
  cashier: number;
}

export interface HeldBasket {
  basket: Basket;
  at: number;
}

/** A refund whose money the card terminal was asked to pay back: it is written when the terminal says that it did. */
export interface PendingRefund {
  /** Names the payment at the terminal, which answers the same for the same id. */
  id: string;
  /** What is paid back; to a card where it is not said. */
  kind?: TerminalKind;
  /** Minor units, negative. */
  amount: number;
  /** What is still to be paid back at the terminal after this. */
  then?: { kind: TerminalKind; amount: number }[];
  /** Whether something was paid back at the terminal before this, so that the refund must be finished. */
  begun?: true;
  receipt: string;
  draft: Omit<RefundDraft, 'approvedBy'>;
  /** Staff id of who answers for it: whoever approved, else the cashier who began. */
  allowedBy: number;
}

/** The sale or refund before this one: its change stays in sight until the next scan. */
export interface LastEntry {
  entry: BasketEntry;
  receipt: string;
}

/** One thing laid over the selling screen. Scans go on into the basket beneath. */
export type Dialog =
  | { kind: 'find' }
  | { kind: 'produce' }
  | { kind: 'bags' }
  | { kind: 'camera' }
  | { kind: 'quantity'; key: number }
  | { kind: 'off'; key: number }
  | { kind: 'void-basket' }
  | { kind: 'pay' }
  | { kind: 'exempt' }
  | { kind: 'account'; number: string | null }
  | { kind: 'voucher' }
  | { kind: 'held' }
  | { kind: 'receipts' }
  | { kind: 'receipt'; entry: BasketEntry; receipt: string }
  | { kind: 'refund'; receipt: string; sale: BasketEntry; refunds: BasketEntry[] }
  | { kind: 'unreceipted' }
  | { kind: 'drawer' }
  | { kind: 'x-report' }
  | { kind: 'close-shift' }
  | { kind: 'training' }
  | { kind: 'mode' }
  | { kind: 'shift-closed'; entry: ShiftCloseEntry }
  | { kind: 'help' }
  | { kind: 'settings' };

/** What just happened, said in one line: a key of the language file and what it names. */
export interface Notice {
  tone: 'good' | 'wrong' | 'plain';
  text: string;
  with?: Record<string, string | number>;
}

/** Why staff are wanted at a till. */
export type Why = 'AGE' | 'WEIGHT' | 'PRICE' | 'LOT' | 'VOID' | 'UNKNOWN' | 'TERMINAL' | 'CALLED';

/** Staff are wanted: why, since when (epoch milliseconds), and the key of the line that it is about. */
export interface Help {
  why: Why;
  since: number;
  line?: number;
}

/** How the till stands with the server. */
export interface Link {
  online: boolean;
  unsent: number;
  stored: number;
  oldestUnsentAt: number | null;
  quarantined: { receipt: string; reason: string }[];
  /** The server refuses the journal as a whole, in its words. */
  refusal: string | null;
}

export type Hand = 'left' | 'right';
export type Direction = 'ltr' | 'rtl';
export type Theme = 'system' | 'light' | 'dark';

/** Choices of this device. */
export interface Preferences {
  language: string;
  theme: Theme;
  muted: boolean;
  card: CardBehaviour;
  keepDays: number;
  /** Keys that do something else here than on other tills. */
  keys: Chosen;
  /** The hand that works the total and the keys. */
  hand: Hand;
  /** Which way the screen is written: some languages run from right to left. */
  direction: Direction;
}

/** What of the till is real: it waits while somebody trains, and is what lies on the disk. */
export type AtHand = Pick<TillState, 'shift' | 'basket' | 'selected' | 'held' | 'pendingRefund' | 'last' | 'help'>;

export interface TillState {
  stage: Stage;
  setup: Setup | null;
  book: PriceBook | null;
  /** The store's business day, days since 1970; it stands still while a customer pays, so that the amount due cannot move. */
  day: number;
  /** The minute of the store's week; it stands still with the day. */
  minute: number;
  cashier: StaffMember | null;
  /** What it works as: what the setup says, taken up when the basket is empty. */
  mode: Mode;
  /** True while a customer is at a self-checkout: from the first touch or scan until the receipt was taken. */
  customer: boolean;
  /** Who of staff works at a self-checkout in the customer's place; its screens are the counter's until then. */
  attending: StaffMember | null;
  shift: Shift | null;
  basket: Basket;
  selected: number | null;
  /** What stands in the entry line. */
  typed: string;
  held: HeldBasket[];
  pendingRefund: PendingRefund | null;
  /** True while the card terminal is at work; its answer cannot be guessed until then. */
  atTerminal: boolean;
  last: LastEntry | null;
  /** What was at hand before the training that is going on; null while everything is real. */
  training: AtHand | null;
  dialog: Dialog | null;
  notice: Notice | null;
  /** What staff are wanted for; null when they are not. */
  help: Help | null;
  /** True from the press of the key that ends a sale until the entry is on the disk. */
  recording: boolean;
  drawerOpen: boolean;
  waitingScans: number;
  link: Link;
  preferences: Preferences;
  storage: { persisted: boolean; usage: number; quota: number };
  updateReady: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'en',
  theme: 'system',
  muted: false,
  card: 'approve',
  keepDays: 30,
  keys: {},
  hand: 'right',
  direction: 'ltr',
};

export function initialState(): TillState {
  return {
    stage: { at: 'starting' },
    setup: null,
    book: null,
    day: 0,
    minute: 0,
    cashier: null,
    mode: 'COUNTER',
    customer: false,
    attending: null,
    shift: null,
    basket: emptyBasket(),
    selected: null,
    typed: '',
    held: [],
    pendingRefund: null,
    atTerminal: false,
    last: null,
    training: null,
    dialog: null,
    notice: null,
    help: null,
    recording: false,
    drawerOpen: false,
    waitingScans: 0,
    link: { online: false, unsent: 0, stored: 0, oldestUnsentAt: null, quarantined: [], refusal: null },
    preferences: DEFAULT_PREFERENCES,
    storage: { persisted: false, usage: 0, quota: 0 },
    updateReady: false,
  };
}

/** True when somebody is signed in on an open shift, and has all that a sale needs. */
export function atCounter(state: TillState): boolean {
  return state.stage.at === 'selling' && state.book !== null && state.cashier !== null && state.shift !== null;
}

/** What is really at hand, also while somebody trains. */
export function reallyAtHand(state: TillState): AtHand {
  return state.training ?? state;
}

/** True when the screen is the customer's: a self-checkout at work, with nobody of staff at it. */
export function selfServed(state: TillState): boolean {
  return state.mode === 'SELF' && state.attending === null && atCounter(state);
}

/** True when a customer cannot go on before a line was answered for, weighed or taken out. */
function customerWaits(state: TillState): boolean {
  return selfServed(state) && (state.help?.why === 'VOID' || state.basket.lines.some(({ trouble }) => trouble));
}

/**
 * True when codes may go into the basket: somebody is at the counter, no entry is being written, and no customer waits for
 * an answer.
 */
export function maySell(state: TillState): boolean {
  const closed = state.dialog?.kind === 'shift-closed';
  return atCounter(state) && !state.recording && !closed && !customerWaits(state);
}
