import { expect, it } from 'vitest';
import { daysLeft, reduced } from './expiry';

it('counts the days of a lot across months and clock changes', () => {
  expect(daysLeft('2026-11-26', '2026-11-26')).toBe(0);
  expect(daysLeft('2026-12-01', '2026-11-26')).toBe(5);
  expect(daysLeft('2026-11-25', '2026-11-26')).toBe(-1);
  expect(daysLeft('2026-03-30', '2026-03-27')).toBe(3);
});

it('takes percents off a price, and half a unit in favour of who pays', () => {
  expect(reduced(299, 50)).toBe(149);
  expect(reduced(300, 20)).toBe(240);
  expect(reduced(101, 30)).toBe(71);
  expect(reduced(1, 50)).toBe(0);
});
