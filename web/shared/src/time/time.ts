/** Days and times of a store: in its zone, whatever zone the reader's computer is set to. */

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** An instant: epoch milliseconds, or the ISO-8601 text of the office's JSON. */
export type Instant = number | string;

const DAY_MS = 86_400_000;

function epoch(instant: Instant): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

/** The store's day of an instant, `2026-11-24`. */
export function storeDay(instant: Instant, zone: string): string {
  return dateFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    epoch(instant),
  );
}

/** The minute of the store's week, 0 for Monday's midnight, as restricted hours count it. */
export function weekMinute(instant: Instant, zone: string): number {
  const clock = dateFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hour = 0, minute = 0] = clock.format(epoch(instant)).split(':').map(Number);
  // 1970-01-01 was a Thursday.
  const weekday = (epochDay(storeDay(instant, zone)) + 3) % 7;
  return (weekday * 24 + hour) * 60 + minute;
}

/** The day so many days later (or, negative, earlier). */
export function addDays(day: string, days: number): string {
  return isoDay(epochDay(day) + days);
}

/** Days since 1970-01-01 of an ISO day. */
export function epochDay(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The ISO day of a number of days since 1970-01-01. */
export function isoDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** The time of day, `3:07 PM`. */
export function timeOfDay(instant: Instant, zone: string, locale: string): string {
  return dateFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(epoch(instant));
}

/** Day and time, `Nov 24, 3:07 PM`; with the year where it is not this one. */
export function dayAndTime(instant: Instant, zone: string, locale: string): string {
  const thisYear = storeDay(Date.now(), zone).slice(0, 4) === storeDay(instant, zone).slice(0, 4);
  return dateFormat(locale, {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(thisYear ? {} : { year: 'numeric' }),
  }).format(epoch(instant));
}

/** A day for people, `Tue, Nov 24`. */
export function dayName(day: string, locale: string): string {
  return dateFormat(locale, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** A day with its year, `Nov 24, 2026`. */
export function dayWithYear(day: string, locale: string): string {
  return dateFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(`${day}T00:00:00Z`));
}

/** An hour of the day, `3 PM`. */
export function hourName(hour: number, locale: string): string {
  return dateFormat(locale, { timeZone: 'UTC', hour: 'numeric' }).format(hour * 3_600_000);
}

const UNITS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** How long ago, or ahead, `5 minutes ago`. */
export function ago(instant: Instant, now: number, locale: string): string {
  const difference = epoch(instant) - now;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(difference) >= length) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(difference / length), unit);
}

/** Minutes and seconds left, `29:05`; never below zero. */
export function countdown(untilMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Minutes and seconds gone since, `2:35`; never below zero. */
export function elapsed(sinceMs: number, nowMs: number): string {
  return countdown(nowMs, sinceMs);
}

/** Seconds that a zone's clocks were ahead of UTC at an instant. */
export function offsetSeconds(instant: Instant, zone: string): number {
  const seconds = Math.floor(epoch(instant) / 1_000);
  const figures = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const parts = dateFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...figures }).formatToParts(seconds * 1_000);
  const of = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local / 1_000 - seconds;
}
