import type { TillState } from '../counter/state';
import { hintsFor, price } from '../rules/core';
import type { Hint, Priced } from '../rules/rules';
import { occasionOf } from './standing';

const NOTHING: PricedBasket = { lines: [], taxes: [], total: 0, saved: 0, hints: [] };

/** The basket in front with its prices, and what a little more would save. */
export interface PricedBasket extends Priced {
  hints: Hint[];
}

interface Last {
  basket: TillState['basket'];
  book: TillState['book'];
  day: number;
  priced: PricedBasket;
}

let last: Last | null = null;

/** The core's answer for the lines that can be sold, remembered until something it follows from changes. */
export function pricedBasket(state: TillState): PricedBasket {
  const { basket, book, day } = state;
  if (!book) return NOTHING;
  if (last && last.book === book && last.day === day && sameGoods(last.basket, basket)) return last.priced;
  const sells = basket.lines.some((line) => !line.trouble);
  const occasion = occasionOf(state);
  const priced = sells
    ? { ...price(book, basket, occasion), hints: hintsFor(book, basket, occasion).filter(oneMore) }
    : NOTHING;
  last = { basket, book, day, priced };
  return priced;
}

/** More missing pieces than one are an advertisement, not a help to a customer who is at the till. */
function oneMore({ more }: Hint): boolean {
  return more === undefined || more === 1;
}

function sameGoods(one: TillState['basket'], other: TillState['basket']): boolean {
  return one.lines === other.lines && one.member === other.member && one.coupons === other.coupons;
}
