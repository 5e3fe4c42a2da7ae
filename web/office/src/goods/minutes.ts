/** Times of day as minutes after midnight, by the store's clock. */

/** A time of day as a field of time says it, `06:00`, in minutes; null when it says none. */
export function minuteOf(text: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** The same the other way round, for a field of time; empty for none. */
export function fieldOf(minute: number | null | undefined): string {
  if (minute === null || minute === undefined) return '';
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** For people: `2:00 PM`. */
export function clockText(minute: number, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  return time.format(minute * 60_000);
}

/** The beginning of something, for people: its day as it is written already, and the minute where it is not the day's first. */
export function beginText(day: string, minute: number, locale: string): string {
  return minute === 0 ? day : `${day}, ${clockText(minute, locale)}`;
}
