import { expect, it } from 'vitest';
import { compare, recordable } from './quarantine';

it('puts what came beside what was recorded, member by member', () => {
  const recorded = { total: 499, lines: [{ name: 'Bananas', net: 499 }] };
  const came = { total: 599, lines: [{ name: 'Bananas', net: 599 }], reason: 'again' };
  expect(compare(recorded, came)).toEqual([
    { path: 'total', left: '499', right: '599', same: false },
    { path: 'lines[0].name', left: '"Bananas"', right: '"Bananas"', same: true },
    { path: 'lines[0].net', left: '499', right: '599', same: false },
    { path: 'reason', left: undefined, right: '"again"', same: false },
  ]);
});

it('lets be recorded what is only out of its place, not what does not add up', () => {
  expect(recordable('number-gap')).toBe(true);
  expect(recordable('chain-broken')).toBe(true);
  expect(recordable('sums-wrong')).toBe(false);
  expect(recordable('id-reused')).toBe(false);
});
