import type { Schemas } from '@aisle/shared/api';

export type Department = Schemas['DepartmentTreeDepartment'];
export type Category = Schemas['DepartmentTreeCategory'];

/** A category as it stands in its department's tree. */
export interface Standing {
  category: Category;
  /** How many categories it stands in. */
  depth: number;
  /** Its name behind those of the categories that it stands in, `Dairy › Yogurt`. */
  path: string;
  /** How many products it holds with all that stands in it. */
  holds: number;
}

/** Categories as a tree is read: each before what stands in it, beside each other by their names. */
export function inTree(categories: Category[]): Standing[] {
  const within = (parent: number | null, depth: number, above: string): Standing[] =>
    categories
      .filter((each) => (each.parent ?? null) === parent)
      .flatMap((category) => {
        const path = above === '' ? category.name : `${above} › ${category.name}`;
        const below = within(category.id, depth + 1, path);
        const holds = below.reduce(
          (sum, each) => (each.depth === depth + 1 ? sum + each.holds : sum),
          category.products,
        );
        return [{ category, depth, path, holds }, ...below];
      });
  return within(null, 0, '');
}

/** Those that may hold a category: not itself, and nothing that stands in it. */
export function mayHold(categories: Category[], own: Category | undefined): Standing[] {
  const tree = inTree(categories);
  if (!own) return tree;
  const at = tree.findIndex(({ category }) => category.id === own.id);
  const depth = tree[at]?.depth ?? 0;
  const after = tree.findIndex((each, place) => place > at && each.depth <= depth);
  return tree.filter((_, place) => place < at || (after !== -1 && place >= after));
}
