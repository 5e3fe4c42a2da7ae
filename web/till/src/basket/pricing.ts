import type { TillState } from '../counter/state';
import { price } from '../rules/core';
import type { Priced } from '../rules/rules';

const NOTHING: Priced = { lines: [], taxes: [], total: 0, saved: 0 };

interface Last {
  basket: TillState['basket']['lines'];
  member: boolean;
  book: TillState['book'];
  day: number;
  priced: Priced;
}

let last: Last | null = null;

/** The basket in front with its prices: the core's answer for the lines that can be sold, remembered until one changes. */
export function pricedBasket({ basket, book, day }: TillState): Priced {
  if (!book) return NOTHING;
  const member = basket.member ?? false;
  if (last && last.basket === basket.lines && last.member === member && last.book === book && last.day === day) {
    return last.priced;
  }
  const priced = basket.lines.some((line) => !line.trouble) ? price(book, basket, day) : NOTHING;
  last = { basket: basket.lines, member, book, day, priced };
  return priced;
}
