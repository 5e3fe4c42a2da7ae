import { describe, expect, it } from 'vitest';
import {
  addDays,
  ago,
  countdown,
  dayName,
  elapsed,
  epochDay,
  isoDay,
  offsetSeconds,
  storeDay,
  timeOfDay,
} from './time';

const NEW_YORK = 'America/New_York';
/** 2026-11-25 03:30 UTC is still the evening before in New York. */
const LATE_EVENING = Date.UTC(2026, 10, 25, 3, 30);

describe('a store has its own day and clock', () => {
  it('names the day of the store, not of Greenwich', () => {
    expect(storeDay(LATE_EVENING, NEW_YORK)).toBe('2026-11-24');
    expect(storeDay('2026-11-25T03:30:00Z', 'Europe/Madrid')).toBe('2026-11-25');
    expect(timeOfDay(LATE_EVENING, NEW_YORK, 'en-US')).toMatch(/^10:30\sPM$/);
  });

  it('counts days across a change of the clocks', () => {
    expect(addDays('2026-11-01', 1)).toBe('2026-11-02');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(isoDay(epochDay('2026-11-24'))).toBe('2026-11-24');
    expect(epochDay('1970-01-02')).toBe(1);
    expect(dayName('2026-11-24', 'en-US')).toBe('Tue, Nov 24');
  });

  it('knows how far a zone is from Greenwich, on both sides of a change of its clocks', () => {
    expect(offsetSeconds(LATE_EVENING, NEW_YORK)).toBe(-5 * 3_600);
    expect(offsetSeconds(Date.UTC(2026, 10, 1, 5, 59, 59, 999), NEW_YORK)).toBe(-4 * 3_600);
    expect(offsetSeconds(Date.UTC(2026, 10, 1, 6), NEW_YORK)).toBe(-5 * 3_600);
    expect(offsetSeconds(Date.UTC(2026, 0, 1), 'Asia/Kathmandu')).toBe(20_700);
    expect(offsetSeconds(1_500, 'UTC')).toBe(0);
  });

  it('says how long ago, and how long is left', () => {
    expect(ago(LATE_EVENING - 5 * 60_000, LATE_EVENING, 'en-US')).toBe('5 minutes ago');
    expect(ago(LATE_EVENING, LATE_EVENING, 'en-US')).toBe('now');
    expect(countdown(LATE_EVENING + 29 * 60_000 + 4_200, LATE_EVENING)).toBe('29:05');
    expect(countdown(LATE_EVENING - 1, LATE_EVENING)).toBe('0:00');
    expect(elapsed(LATE_EVENING - 155_000, LATE_EVENING)).toBe('2:35');
  });
});
