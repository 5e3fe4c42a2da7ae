import {
  type BasketEntry,
  BY_STAFF,
  type Discount,
  type DrawerMoveKind,
  type Entry,
  hasLines,
  type TenderSum,
} from '../journal/entry';
import { expectedOf } from './count';

/** How many, and minor units of all of them together. */
export interface Sum {
  count: number;
  amount: number;
}

/** What a shift did, reckoned from its entries: an X report while it is open, a Z report when it is closed. Minor units. */
export interface ShiftReport {
  /** Before promotions and what staff took off, tax on top left out. */
  gross: number;
  /** What promotions took off. */
  saved: number;
  /** What staff took off lines, and how many lines were sold so. */
  takenOff: Sum;
  sales: Sum;
  /** Negative. */
  refunds: Sum;
  voids: number;
  taxes: { name: string; amount: number }[];
  rounding: number;
  taken: TenderSum[];
  moves: { move: DrawerMoveKind; count: number; amount: number }[];
  float: number;
  /** What the drawer should hold, and what the terminal should have taken. */
  expected: TenderSum[];
}

/** Adds a shift's entries up. */
export function reportOf(entries: Entry[]): ShiftReport {
  const receipts = entries.filter(hasLines);
  const sales = receipts.filter(({ kind }) => kind === 'SALE');
  const refunds = receipts.filter(({ kind }) => kind === 'REFUND');
  const booked = [...sales, ...refunds];
  const lines = booked.flatMap((entry) => entry.lines);
  return {
    gross: sum(lines.map((line) => line.gross)),
    saved: sum(discountsOf(booked, false).map(({ amount }) => amount)),
    takenOff: {
      count: discountsOf(sales, true).length,
      amount: sum(discountsOf(booked, true).map(({ amount }) => amount)),
    },
    sales: sumOf(sales),
    refunds: sumOf(refunds),
    voids: receipts.length - booked.length,
    taxes: grouped(
      booked.flatMap((entry) => entry.taxes),
      ({ component }) => component,
      ({ amount }) => amount,
    ).map(([name, { amount }]) => ({ name, amount })),
    rounding: sum(booked.map((entry) => entry.rounding)),
    taken: grouped(
      booked.flatMap((entry) => entry.tenders),
      ({ kind }) => kind,
      ({ amount }) => amount,
    ).map(([kind, { amount }]) => ({ kind, amount })),
    moves: grouped(
      entries.filter((entry) => entry.kind === 'DRAWER'),
      ({ move }) => move,
      ({ amount }) => amount,
    ).map(([move, { count, amount }]) => ({ move, count, amount })),
    float: sum(entries.map((entry) => (entry.kind === 'SHIFT_OPEN' ? entry.float : 0))),
    expected: expectedOf(entries),
  };
}

/** The discounts that staff gave, or those of promotions. */
function discountsOf(entries: BasketEntry[], byStaff: boolean): Discount[] {
  const discounts = entries.flatMap((entry) => entry.lines).flatMap((line) => line.discounts);
  return discounts.filter(({ promotion }) => (promotion === BY_STAFF) === byStaff);
}

function sumOf(entries: BasketEntry[]): Sum {
  return { count: entries.length, amount: sum(entries.map((entry) => entry.total + entry.rounding)) };
}

function sum(amounts: number[]): number {
  return amounts.reduce((so, amount) => so + amount, 0);
}

function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key, amountOf: (item: Item) => number): [Key, Sum][] {
  const groups = new Map<Key, Sum>();
  for (const item of items) {
    const { count, amount } = groups.get(keyOf(item)) ?? { count: 0, amount: 0 };
    groups.set(keyOf(item), { count: count + 1, amount: amount + amountOf(item) });
  }
  return [...groups];
}
