import type { TillState } from '../counter/state';
import { hintsFor, price } from '../rules/core';
import type { Hint, Priced } from '../rules/rules';
import { occasionOf } from './standing';

const NOTHING: Priced = { lines: [], taxes: [], total: 0, saved: 0 };

interface Last {
  basket: TillState['basket'];
  book: TillState['book'];
  day: number;
  minute: number;
  priced: Priced;
}

let last: Last | null = null;

/** The core's answer for the lines that can be sold, remembered until something it follows from changes. */
export function pricedBasket(state: TillState): Priced {
  const { basket, book, day, minute } = state;
  if (!book) return NOTHING;
  const same = last?.book === book && last.day === day && last.minute === minute;
  if (last && same && sameGoods(last.basket, basket)) return last.priced;
  const priced = sells(basket) ? price(book, basket, occasionOf(state)) : NOTHING;
  last = { basket, book, day, minute, priced };
  return priced;
}

/** What a little more of the basket's goods would save. The core prices the basket anew for each that might. */
export function hintsOf(state: TillState): Hint[] {
  const { basket, book } = state;
  return book && sells(basket) ? hintsFor(book, basket, occasionOf(state)).filter(oneMore) : [];
}

function sells(basket: TillState['basket']): boolean {
  return basket.lines.some((line) => !line.trouble);
}

/** More missing pieces than one are an advertisement, not a help to a customer who is at the till. */
function oneMore({ more }: Hint): boolean {
  return more === undefined || more === 1;
}

function sameGoods(one: TillState['basket'], other: TillState['basket']): boolean {
  return (['lines', 'member', 'coupons', 'exemption'] as const).every((part) => one[part] === other[part]);
}
