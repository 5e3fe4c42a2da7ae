import { addDays, epochDay } from '@aisle/shared/time';

/** A dated price, of which only the days matter here: from the first, until (without) the last. */
export interface Dated {
  from: string;
  to?: string | null | undefined;
  member: boolean;
  everyStore: boolean;
}

/** Where a price stands on the common line of time, as shares of its whole length. */
export interface Span {
  start: number;
  length: number;
}

/** Days shown before the first coming price and after today, so that something of both can be seen. */
const AHEAD_DAYS = 14;
const BACK_DAYS_MAX = 365;

/**
 * Puts prices on one line of time: from the oldest (a year back at most) to two weeks after the last change or today.
 * A price without an end runs until the next one of the same kind begins.
 */
export function timeline(prices: readonly Dated[], today: string): { spans: Span[]; now: number } {
  const starts = prices.map(({ from }) => epochDay(from));
  const ends = prices.flatMap(({ to }) => (to ? [epochDay(to)] : []));
  const now = epochDay(today);
  const first = Math.max(Math.min(now - AHEAD_DAYS, ...starts), now - BACK_DAYS_MAX);
  const last = Math.max(now, ...starts, ...ends) + AHEAD_DAYS;
  const share = (day: number) => (Math.min(Math.max(day, first), last) - first) / (last - first);
  const spans = prices.map((price) => {
    const from = share(epochDay(price.from));
    return { start: from, length: share(epochDay(endOf(price, prices) ?? addDays(today, last - now))) - from };
  });
  return { spans, now: share(now) };
}

function endOf(price: Dated, prices: readonly Dated[]): string | undefined {
  const next = prices
    .filter((other) => other.member === price.member && other.everyStore === price.everyStore)
    .map(({ from }) => from)
    .filter((from) => from > price.from)
    .sort()[0];
  const ends = [price.to ?? undefined, next].filter((day) => day !== undefined).sort();
  return ends[0];
}
