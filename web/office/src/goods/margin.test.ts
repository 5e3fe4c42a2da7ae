import { expect, it } from 'vitest';
import { marginPpm } from './margin';

it('is what stays of the price', () => {
  expect(marginPpm(400, 300)).toBe(250_000);
  expect(marginPpm(300, 300)).toBe(0);
});

it('is below zero for what is sold under its cost', () => {
  expect(marginPpm(200, 300)).toBe(-500_000);
});

it('is nothing where the price is', () => {
  expect(marginPpm(0, 300)).toBeUndefined();
});
