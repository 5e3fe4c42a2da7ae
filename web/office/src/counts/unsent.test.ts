import { expect, it } from 'vitest';
import { type Disk, type Unsent, UnsentLines } from './unsent';

function disk(): Disk {
  const kept = new Map<string, string>([['theme', 'dark']]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (place) => Array.from(kept.keys())[place] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const line = (id: string, second: number): Unsent => ({
  id,
  store: 1,
  count: 'c',
  staff: 2,
  product: 3,
  name: 'Bread',
  unit: 'EACH',
  place: 'SHELF',
  quantity: 12_000,
  at: `2026-11-27T10:00:0${second}.000Z`,
});

it('keeps lines over a new page, the oldest first, until they are dropped', () => {
  const shared = disk();
  const lines = new UnsentLines(shared);
  lines.keep(line('b', 2));
  lines.keep(line('a', 1));
  const after = new UnsentLines(shared);
  expect(after.all().map(({ id }) => id)).toEqual(['a', 'b']);
  after.drop('a');
  expect(after.all()).toEqual([line('b', 2)]);
});

it('tells of a change, and gives the same list while there is none', () => {
  const lines = new UnsentLines(disk());
  let told = 0;
  const end = lines.subscribe(() => told++);
  lines.keep(line('a', 1));
  expect(told).toBe(1);
  expect(lines.all()).toBe(lines.all());
  end();
  lines.drop('a');
  expect(told).toBe(1);
  expect(lines.all()).toEqual([]);
});

it('says so when the device has no room', () => {
  const full = disk();
  full.setItem = () => {
    throw new Error('full');
  };
  expect(() => new UnsentLines(full).keep(line('a', 1))).toThrow('full');
});
