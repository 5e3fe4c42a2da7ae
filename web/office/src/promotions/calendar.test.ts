import { describe, expect, it } from 'vitest';
import { barsOf, mondays, placeOf, windowAround } from './calendar';
import type { PromotionRow } from './promotions';

// 27 November 2026 is a Friday.
const WINDOW = windowAround('2026-11-27', 0);

const row = (id: number, from: string, to?: string, state: PromotionRow['state'] = 'RUNNING'): PromotionRow => ({
  id,
  state,
  changing: false,
  terms: { from, ...(to ? { to } : {}) },
});

describe('the calendar of promotions', () => {
  it('shows the week before, this week and four more, from Mondays on', () => {
    expect(mondays(WINDOW)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
    ]);
    expect(mondays(windowAround('2026-11-29', 0))[1]).toBe('2026-11-23');
    expect(mondays(windowAround('2026-11-30', 0))[1]).toBe('2026-11-30');
    expect(mondays(windowAround('2026-11-27', 5))[0]).toBe('2026-12-21');
  });

  it('draws those that hold on a day of it, cut at its ends, and no day too many', () => {
    const bars = barsOf(
      [
        row(1, '2026-11-30', '2026-12-07'),
        row(2, '2026-10-01'),
        row(3, '2026-11-01', '2026-11-16'),
        row(4, '2026-12-28', '2027-01-04'),
        row(5, '2026-11-16', '2026-11-17'),
        row(6, '2026-11-30', '2026-12-07', 'STOPPED'),
      ],
      WINDOW,
    );
    expect(bars.map(({ row }) => row.id)).toEqual([2, 5, 1]);
    expect(bars[0]).toMatchObject({ start: 0, length: 100, before: true, after: true });
    expect(bars[1]?.length).toBeCloseTo(100 / 42);
    expect(bars[2]).toMatchObject({ before: false, after: false });
    expect(bars[2]?.start).toBeCloseTo(100 / 3);
    expect(bars[2]?.length).toBeCloseTo(100 / 6);
  });

  it('knows where a day stands', () => {
    expect(placeOf('2026-11-16', WINDOW)).toBe(0);
    expect(placeOf('2026-12-07', WINDOW)).toBeCloseTo(50);
    expect(placeOf('2026-12-28', WINDOW)).toBeUndefined();
  });
});
