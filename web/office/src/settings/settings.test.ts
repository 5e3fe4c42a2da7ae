import { expect, it } from 'vitest';
import { madeUp, type Rate, rateBefore, valueDigits } from './settings';

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

it('says how a code from a scale is made up', () => {
  const form = { everyStore: true, prefix: '29', itemDigits: 4, valueDigits: 5, kind: 'PRICE', valueCheck: true };
  expect(valueDigits('29', 4, true)).toBe(5);
  expect(madeUp(form)).toBe('29 IIII C VVVVV C');
});
