import { describe, expect, it } from 'vitest';
import { daysOf, ranked } from './forecast';

const ahead = (day: string) => ({
  day,
  basis: 'BLEND' as const,
  version: 1,
  mean: 4000,
  quantiles: [0, 1, 2, 3, 4000, 5, 6, 7, 8000],
});

describe('the days of a product', () => {
  it('runs from the past into the days ahead and keeps a closed day as a gap', () => {
    const days = daysOf({
      past: [
        { day: '2026-02-27', sold: 3000 },
        { day: '2026-03-01', sold: 0 },
      ],
      ahead: [ahead('2026-03-02')],
    });
    expect(days.map(({ day, sold, band }) => [day, sold, band?.middle])).toEqual([
      ['2026-02-27', 3000, undefined],
      ['2026-02-28', undefined, undefined],
      ['2026-03-01', 0, undefined],
      ['2026-03-02', undefined, 4000],
    ]);
    expect(days.at(-1)?.band).toEqual({ low: 0, middle: 4000, high: 8000 });
  });

  it('is empty where nothing is known', () => {
    expect(daysOf({ past: [], ahead: [] })).toEqual([]);
  });
});

it('ranks the most accurate first', () => {
  const line = (method: string, mase: number) => ({ method, mase, wql: 0.5, bias: 0 });
  expect(ranked([line('ETS', 0.9), line('MODEL', 0.7), line('NAIVE', 1.1)]).map(({ method }) => method)).toEqual([
    'MODEL',
    'ETS',
    'NAIVE',
  ]);
});
