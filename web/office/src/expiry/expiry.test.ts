import { expect, it } from 'vitest';
import { daysLeft } from './expiry';

it('counts the days of a lot across months and clock changes', () => {
  expect(daysLeft('2026-11-26', '2026-11-26')).toBe(0);
  expect(daysLeft('2026-12-01', '2026-11-26')).toBe(5);
  expect(daysLeft('2026-11-25', '2026-11-26')).toBe(-1);
  expect(daysLeft('2026-03-30', '2026-03-27')).toBe(3);
});
