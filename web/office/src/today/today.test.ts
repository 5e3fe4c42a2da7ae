import { expect, it } from 'vitest';
import { openHours } from './today';

it('draws the hours in which something was sold, this week or last', () => {
  const hours = [
    { hour: 6, now: 0, before: 0 },
    { hour: 7, now: 0, before: 1_200 },
    { hour: 8, now: 900, before: 800 },
    { hour: 21, now: 0, before: 300 },
  ];
  expect(openHours(hours)).toEqual({ first: 7, end: 22 });
});

it('draws a shop’s day where nothing was sold at all', () => {
  expect(openHours([{ hour: 3, now: 0, before: 0 }])).toEqual({ first: 8, end: 20 });
});
