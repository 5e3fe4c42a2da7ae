import { expect, it } from 'vitest';
import { timeline } from './timeline';

const everybody = { member: false, everyStore: true };

it('lets a price run until the next of its kind', () => {
  // 40 days: 11 November (the first price) to 21 December (two weeks after the second begins, on 7 December).
  const prices = [
    { ...everybody, from: '2026-12-07' },
    { ...everybody, from: '2026-11-11' },
  ];
  const { spans, now } = timeline(prices, '2026-11-25');
  expect(spans[1]).toEqual({ start: 0, length: 26 / 40 });
  expect(spans[0]).toEqual({ start: 26 / 40, length: 14 / 40 });
  expect(now).toBe(14 / 40);
});

it('ends a price on its last day, and keeps the members apart', () => {
  const prices = [
    { ...everybody, from: '2026-11-11' },
    { ...everybody, member: true, from: '2026-11-20', to: '2026-11-25' },
  ];
  // 28 days: 11 November to 9 December.
  const { spans } = timeline(prices, '2026-11-25');
  expect(spans[0]).toEqual({ start: 0, length: 1 });
  expect(spans[1]?.length).toBeCloseTo(5 / 28, 10);
});

it('looks back a year at most', () => {
  const { spans } = timeline([{ ...everybody, from: '1999-01-01' }], '2026-11-25');
  expect(spans[0]).toEqual({ start: 0, length: 1 });
});
