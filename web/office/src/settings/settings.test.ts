import { expect, it } from 'vitest';
import { type Rate, rateBefore } from './settings';

const rate: Rate = {
  name: 'State',
  everyStore: true,
  ppm: 42_000,
  changes: [
    { from: '2026-11-01', ppm: 42_000, begun: true },
    { from: '2026-12-01', ppm: 45_000, begun: false },
    { from: '2027-01-01', ppm: 40_000, begun: false },
  ],
};

it.each([
  ['2026-11-30', 42_000],
  ['2026-12-01', 42_000],
  ['2026-12-02', 45_000],
  ['2027-01-01', 45_000],
  ['2027-06-01', 40_000],
])('the rate before %s is %i', (day, ppm) => {
  expect(rateBefore(rate, day)).toBe(ppm);
});
