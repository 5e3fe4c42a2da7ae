import { expect, it } from 'vitest';
import { ownWords, type Said } from './said';
import type { Unsent } from './unsent';

const said = (product: number, place: string, quantity: number, at: string): Said => ({
  id: `${product}${at}`,
  product,
  place,
  quantity,
  at,
});

const waiting = (product: number, place: string, at: string, quantity?: number): Unsent => ({
  id: `${product}${at}`,
  store: 1,
  count: 'c',
  staff: 2,
  name: 'Bread',
  unit: 'EACH',
  product,
  place,
  at,
  ...(quantity === undefined ? {} : { quantity }),
});

const figures = (words: Said[]) => words.map(({ product, place, quantity }) => `${product} ${place} ${quantity}`);

it('lets what waits hold over what the server has, by product and place, the latest first', () => {
  const own = [said(1, 'SHELF', 5_000, '10:00'), said(2, 'SHELF', 7_000, '10:01')];
  const unsent = [waiting(1, 'Shelf', '10:02', 6_000), waiting(1, 'BACK_ROOM', '10:03', 2_000)];
  expect(figures(ownWords(own, unsent))).toEqual(['1 BACK_ROOM 2000', '1 Shelf 6000', '2 SHELF 7000']);
});

it('takes a word back', () => {
  const own = [said(1, 'SHELF', 5_000, '10:00')];
  expect(ownWords(own, [waiting(1, 'SHELF', '10:02')])).toEqual([]);
  expect(figures(ownWords(own, [waiting(1, 'SHELF', '10:02'), waiting(1, 'SHELF', '10:03', 0)]))).toEqual([
    '1 SHELF 0',
  ]);
});
