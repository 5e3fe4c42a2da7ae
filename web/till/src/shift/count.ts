import { type Entry, hasLines, type TenderSum } from '../journal/entry';

/** How many of each coin and note lie in the drawer: `[minor units, pieces]`. */
export type Pieces = [value: number, pieces: number][];

/** Minor units of a count. */
export function counted(pieces: Pieces): number {
  return pieces.reduce((sum, [value, count]) => sum + value * count, 0);
}

/** Pieces as typed into a count, none where nothing is typed; null for what is no whole number of them. */
export function piecesOf(typed: string): number | null {
  const text = typed.trim();
  return /^\d{0,6}$/.test(text) ? Number(text) : null;
}

const COINS: Record<string, number[]> = {
  USD: [1, 5, 10, 25, 50, 100],
  CAD: [5, 10, 25, 100, 200],
  MXN: [50, 100, 200, 500, 1000],
  EUR: [1, 2, 5, 10, 20, 50, 100, 200],
  GBP: [1, 2, 5, 10, 20, 50, 100, 200],
};

/** The coins of a currency in minor units, ascending; notes come with the setup. */
export function coins(currency: string, digits: number): number[] {
  return COINS[currency] ?? (digits === 0 ? [1, 5, 10, 50, 100, 500] : [1, 2, 5, 10, 20, 50, 100, 200]);
}

/** The till's own reckoning of a shift from its entries: the float, plus what came in, less what went out. */
export function expectedOf(entries: Entry[]): TenderSum[] {
  const sums = new Map<TenderSum['kind'], number>([['CASH', 0]]);
  const add = (kind: TenderSum['kind'], amount: number) => sums.set(kind, (sums.get(kind) ?? 0) + amount);
  for (const entry of entries) {
    if (entry.kind === 'SHIFT_OPEN') add('CASH', entry.float);
    if (entry.kind === 'DRAWER') add('CASH', entry.move === 'PAID_IN' ? entry.amount : -entry.amount);
    if (hasLines(entry)) for (const tender of entry.tenders) add(tender.kind, tender.amount);
  }
  return Array.from(sums, ([kind, amount]) => ({ kind, amount }));
}
