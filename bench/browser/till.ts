import { form, ready } from 'till-core';
import type { Basket, BasketLine } from '../../web/till/src/basket/basket';
import { PriceBook } from '../../web/till/src/price-book/book';
import type { Product, RulesJson } from '../../web/till/src/price-book/product';
import { Snapshot } from '../../web/till/src/price-book/snapshot';
import { price } from '../../web/till/src/rules/core';

export { form, ready };

/**
 * A till whose price book has these products and rules; answers a change to its basket: the line whose turn it is gets
 * another quantity, and the basket is priced as the screen shows it.
 */
export async function till(rules: RulesJson, given: { day: number; products: Product[]; lines: BasketLine[] }) {
  const snapshot = Snapshot.open(await (await fetch('/snapshot.bin')).arrayBuffer());
  const book = new PriceBook(snapshot, given.products, snapshot.version, rules);
  let lines = given.lines.map((line, at) => ({ ...line, key: at + 1 }));
  return (round: number) => {
    const turn = round % lines.length;
    lines = lines.map((line, at) => (at === turn ? { ...line, quantity: 1000 * (1 + (line.quantity / 1000) % 3) } : line));
    return price(book, { lines } as Basket, { day: given.day, minute: 0, cashierAge: 99 });
  };
}
