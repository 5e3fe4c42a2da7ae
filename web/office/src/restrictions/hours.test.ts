import { expect, it } from 'vitest';
import { WEEK } from '../goods/suppliers';
import { hoursOf, type Span, spanProblem } from './hours';

const span = (days: readonly string[], from: string, to: string): Span => ({ id: 0, days: [...days], from, to });
const sunday = WEEK.slice(6);
const others = WEEK.slice(0, 6);

it('says each span in minutes, midnight as the end of its day', () => {
  expect(hoursOf([span(others, '08:00', '00:00'), span(sunday, '12:00', '')])).toEqual([
    { days: [1, 2, 3, 4, 5, 6], from: 480, to: 1440 },
    { days: [7], from: 720, to: 1440 },
  ]);
});

it('says nothing where one span leaves nothing out, whatever the others say', () => {
  expect(hoursOf([span(WEEK, '', '')])).toBeUndefined();
  expect(hoursOf([span(sunday, '12:00', '20:00'), span(WEEK, '', '')])).toBeUndefined();
  expect(hoursOf([span(WEEK, '00:01', '')])).toHaveLength(1);
});

it.each([
  [sunday, '', '', undefined],
  [sunday, '08:00', '00:00', undefined],
  [sunday, '08:00', '08:01', undefined],
  [sunday, '08:00', '08:00', 'endsLater'],
  [sunday, '20:00', '02:00', 'endsLater'],
  [[], '08:00', '09:00', 'aDay'],
])('finds what is wrong with %j from %s to %s', (days, from, to, problem) => {
  expect(spanProblem(span(days, from, to))).toBe(problem);
});
