import { epochDay, isoDay } from '@aisle/shared/time';
import type { PromotionRow } from './promotions';

/** How many weeks the calendar shows at once. */
export const WEEKS = 6;

const WEEK_DAYS = 7;
/** Day 0 was a Thursday. */
const AFTER_MONDAY = 3;

/** The days a calendar shows, as days since 1970: from a Monday on, so many weeks. */
export interface Window {
  first: number;
  /** The first day that is not shown. */
  end: number;
}

/** The weeks around a day: the one before it, its own, and those that follow; `later` weeks further on. */
export function windowAround(day: string, later: number): Window {
  const at = epochDay(day);
  const monday = at - ((at + AFTER_MONDAY) % WEEK_DAYS);
  const first = monday + (later - 1) * WEEK_DAYS;
  return { first, end: first + WEEKS * WEEK_DAYS };
}

/** The Mondays of a window, `YYYY-MM-DD`. */
export const mondays = ({ first }: Window): string[] =>
  Array.from({ length: WEEKS }, (_, week) => isoDay(first + week * WEEK_DAYS));

/** A promotion's bar: where it begins and how long it is, in percent of the window, and whether it goes on beyond. */
export interface Bar {
  row: PromotionRow;
  start: number;
  length: number;
  before: boolean;
  after: boolean;
}

/** The bars of a window: the promotions that hold on a day of it, those that begin first on top. */
export function barsOf(rows: readonly PromotionRow[], window: Window): Bar[] {
  const days = window.end - window.first;
  return rows
    .flatMap((row) => {
      const from = row.terms.from ? epochDay(row.terms.from) : window.end;
      const to = row.terms.to ? epochDay(row.terms.to) : Number.POSITIVE_INFINITY;
      if (from >= window.end || to <= window.first || row.state === 'STOPPED') return [];
      const begin = Math.max(from, window.first);
      const start = ((begin - window.first) / days) * 100;
      const length = ((Math.min(to, window.end) - begin) / days) * 100;
      return [{ row, start, length, before: from < window.first, after: to > window.end, from }];
    })
    .sort((a, b) => a.from - b.from || a.row.id - b.row.id)
    .map(({ from: _, ...bar }) => bar);
}

/** Where a day stands in a window, in percent; `undefined` outside. */
export function placeOf(day: string, { first, end }: Window): number | undefined {
  const at = epochDay(day);
  return at < first || at >= end ? undefined : ((at - first) / (end - first)) * 100;
}
