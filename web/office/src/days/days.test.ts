import { describe, expect, it } from 'vitest';
import { type DayFigures, everyDay, spanBefore, together } from './days';

const figures = (day: string, sales: number): DayFigures => ({
  day,
  sales,
  baskets: 1,
  items: 1000,
  refunds: 0,
  discount: 0,
  margin: 100,
  writtenAt: '2026-03-01T00:00:00Z',
});

describe('the span of days', () => {
  it('ends yesterday and has as many days as it says, over the end of a month too', () => {
    expect(spanBefore('2026-03-01', 7)).toEqual({ from: '2026-02-22', to: '2026-02-28' });
    expect(everyDay('2026-02-22', '2026-02-28', [])).toHaveLength(7);
  });

  it('keeps a day without a sale as a gap in its place', () => {
    const days = everyDay('2026-02-26', '2026-03-01', [figures('2026-02-26', 5), figures('2026-03-01', 7)]);
    expect(days.map(({ day, figures }) => [day, figures?.sales])).toEqual([
      ['2026-02-26', 5],
      ['2026-02-27', undefined],
      ['2026-02-28', undefined],
      ['2026-03-01', 7],
    ]);
  });
});

describe('goods of days together', () => {
  const day = (waste: number, carried: number, empty: number) => ({
    day: '2026-03-02',
    waste,
    carried,
    empty,
    availability: 0,
  });

  it('weighs availability by what was carried, not by days', () => {
    expect(together([day(300, 100, 1), day(0, 10, 5)])).toEqual({ waste: 300, availability: 945_454 });
  });

  it('says nothing of no day, and all of nothing carried', () => {
    expect(together([])).toBeUndefined();
    expect(together([day(0, 0, 0)])).toEqual({ waste: 0, availability: 1_000_000 });
  });
});
