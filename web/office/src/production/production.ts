import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type RecipeRow = Schemas['ProductionRow'];
export type RecipeSheet = Schemas['ProductionSheet'];
export type RecipeGoods = Schemas['ProductionGoods'];
export type Production = Schemas['Production'];
export type NewRecipe = Schemas['ProductionNewRecipe'];

/** All recipes of the chain, as the list room reads them: one page of all there are. */
export const recipesQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'production', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/recipes', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flat(),
  });

/** One recipe, with what this store made by it. */
export const recipeQuery = (store: number, recipe: string) =>
  queryOptions({
    queryKey: [store, 'production', recipe],
    queryFn: () => answer(api.GET('/api/stores/{store}/recipes/{recipe}', { params: { path: { store, recipe } } })),
  });

/** Writes a recipe, or writes one anew. */
export const keepRecipe = (store: number, recipe: string, body: NewRecipe) =>
  answer(api.PUT('/api/stores/{store}/recipes/{recipe}', { params: { path: { store, recipe } }, body }));

/** Books what was made, `came` in thousandths; the same id again counts once. */
export const make = (store: number, body: { id: string; recipe: string; batches: number; came: number }) =>
  answer(api.POST('/api/stores/{store}/productions', { params: { path: { store } }, body }));

/** Undoes what was made by the same the other way round. */
export const undo = (store: number, production: string, id: string) =>
  answer(
    api.POST('/api/stores/{store}/productions/{production}/counter-run', {
      params: { path: { store, production } },
      body: { id },
    }),
  );
