import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ProductRow = Schemas['ProductRow'];
export type Product = Schemas['ProductSheet'];
export type Price = Schemas['ProductPrice'];
export type NewPrice = Schemas['ProductNewPrice'];
export type StockMovement = Schemas['MovementRow'];

/** How the list of products is narrowed; `stock: 'NEGATIVE'` leaves those below zero on hand. */
export interface Wanted {
  query?: string;
  department?: number;
  stock?: string;
}

export const productsQuery = (store: number, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [store, 'products', 'found', wanted],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/stores/{store}/products', {
          params: { path: { store }, query: { ...wanted, ...only({ after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.products),
  });

export const productQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product],
    queryFn: () => answer(api.GET('/api/stores/{store}/products/{product}', { params: { path: { store, product } } })),
  });

export const movementsQuery = (store: number, product: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'products', product, 'movements'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/products/{product}/movements', {
          params: { path: { store, product }, query: only({ after: pageParam }) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Enters a new dated price; answers the version of the price book that has it. */
export function changePrice(store: number, product: number, body: NewPrice) {
  return answer(
    api.POST('/api/stores/{store}/products/{product}/prices', { params: { path: { store, product } }, body }),
  );
}
