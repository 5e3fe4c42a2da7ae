import { type Supplier, WEEK } from './suppliers';

/** 5 January 1970 was a Monday. */
const A_MONDAY = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;

/** What a day of the week is called. */
export function weekday(day: string, locale: string, length: 'short' | 'long'): string {
  const at = A_MONDAY + WEEK.indexOf(day as (typeof WEEK)[number]) * DAY_MS;
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(at);
}

/** The days on which a supplier takes orders, Monday first; all seven in words of their own. */
export function orderDays(days: Supplier['orderDays'], locale: string, every: string): string {
  if (days.length === WEEK.length) return every;
  const taken = WEEK.filter((day) => days.includes(day)).map((day) => weekday(day, locale, 'short'));
  return taken.join(', ');
}
