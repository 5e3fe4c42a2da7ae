import { describe, expect, it } from 'vitest';
import { type Category, inTree, mayHold } from './categories';

const category = (id: number, name: string, parent: number | null, products: number): Category => ({
  id,
  name,
  parent,
  products,
});

const DAIRY = category(1, 'Dairy', null, 1);
const ALL = [
  category(4, 'Cheese', 1, 5),
  DAIRY,
  category(3, 'Drinks', 2, 7),
  category(5, 'Eggs', null, 2),
  category(2, 'Yogurt', 1, 3),
];

describe('the tree of a department', () => {
  it('has each category before what stands in it, with all that it holds', () => {
    expect(inTree(ALL).map(({ path, depth, holds }) => [path, depth, holds])).toEqual([
      ['Dairy', 0, 16],
      ['Dairy › Cheese', 1, 5],
      ['Dairy › Yogurt', 1, 10],
      ['Dairy › Yogurt › Drinks', 2, 7],
      ['Eggs', 0, 2],
    ]);
  });

  it('lets nothing stand in itself', () => {
    const names = (own: Category | undefined) => mayHold(ALL, own).map(({ category }) => category.name);
    expect(names(DAIRY)).toEqual(['Eggs']);
    expect(names(ALL[4])).toEqual(['Dairy', 'Cheese', 'Eggs']);
    expect(names(ALL[3])).toEqual(['Dairy', 'Cheese', 'Yogurt', 'Drinks']);
    expect(names(undefined)).toHaveLength(5);
  });
});
