import { clockText, minuteOf } from '../goods/minutes';
import { weekday } from '../goods/orderDays';
import type { Hours } from '../goods/restrictions';
import { WEEK } from '../goods/suppliers';

const DAY = 24 * 60;

/** The minute after the last in which something is sold: midnight ends the day. */
export function endOf(text: string): number | null {
  const minute = minuteOf(text);
  return minute === 0 ? DAY : minute;
}

/** Hours for people: `Mon, Tue 6:00 AM – 12:00 AM`. */
export function hoursText({ days, from, to }: Hours, locale: string): string {
  const at = (minute: number) => clockText(minute, locale);
  const named = WEEK.filter((_, at) => days.includes(at + 1)).map((day) => weekday(day, locale, 'short'));
  return `${new Intl.ListFormat(locale, { type: 'unit' }).format(named)} ${at(from)} – ${at(to % DAY)}`;
}

/** One span as it is being typed: days by their names, times of day as fields say them, empty for all day. */
export interface Span {
  id: number;
  days: string[];
  from: string;
  to: string;
}

/** What is wrong with a span as it is typed: nothing is sold on no day, or before it begins. */
export function spanProblem({ days, from, to }: Span): 'aDay' | 'endsLater' | undefined {
  if (days.length === 0) return 'aDay';
  return (minuteOf(from) ?? 0) < (endOf(to) ?? DAY) ? undefined : 'endsLater';
}

/** What was typed as hours; undefined where one span leaves nothing out: every day, all day. */
export function hoursOf(spans: Span[]): Hours[] | undefined {
  if (spans.some(({ days, from, to }) => days.length === WEEK.length && from === '' && to === '')) return undefined;
  return spans.map(({ days, from, to }) => ({
    days: WEEK.flatMap((day, at) => (days.includes(day) ? [at + 1] : [])),
    from: minuteOf(from) ?? 0,
    to: endOf(to) ?? DAY,
  }));
}
