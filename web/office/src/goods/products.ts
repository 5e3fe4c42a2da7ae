import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ProductRow = Schemas['ProductRow'];
export type Product = Schemas['ProductSheet'];
export type Price = Schemas['ProductPrice'];
export type NewPrice = Schemas['ProductNewPrice'];
export type StockMovement = Schemas['MovementRow'];

/**
 * How the list of products is narrowed; `stock: 'NEGATIVE'` leaves those below zero on hand, `SELL_THROUGH` those on hand
 * that the store does not carry.
 */
export interface Wanted {
  query?: string;
  by?: 'MEANING';
  department?: number;
  category?: number;
  stock?: string;
  carried?: 'HERE' | 'NOT_HERE';
}

export const productsQuery = (store: number, { by: _, ...wanted }: Wanted) =>
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

/** What other stores have sent of a product, and has not arrived, thousandths. */
export const comingQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'coming'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/coming', { params: { path: { store, product } } })),
    select: ({ quantity }) => quantity,
  });

/** What those on hand cost, as last settled. */
export const costLayersQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'cost-layers'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/cost-layers', { params: { path: { store, product } } })),
  });

/** Enters a new dated price; answers the version of the price book that has it. */
export function changePrice(store: number, product: number, body: NewPrice) {
  return answer(
    api.POST('/api/stores/{store}/products/{product}/prices', { params: { path: { store, product } }, body }),
  );
}

/** Makes a product in every store of the chain; answers its id and the price book that has it. */
export const makeProduct = (store: number, body: Schemas['ProductMasterNewProduct']) =>
  answer(api.POST('/api/stores/{store}/products', { params: { path: { store } }, body }));

/** Says what a product is, in place of what it was; refused where somebody changed it since it was read. */
export const changeProduct = (store: number, product: number, body: Schemas['ProductMasterChangedProduct']) =>
  answer(api.PUT('/api/stores/{store}/products/{product}', { params: { path: { store, product } }, body }));

/** The kinds of tender that pay for eligible goods only, as the server orders them. */
export const LIMITED = ['SNAP', 'WIC'] as const;

export type Limited = (typeof LIMITED)[number];

/** Says which benefits may pay for a product, in every store of the chain. */
export const setEligible = (store: number, product: number, eligible: Limited[]) =>
  answer(
    api.PUT('/api/stores/{store}/products/{product}/eligible', {
      params: { path: { store, product } },
      body: { eligible },
    }),
  );

/** How many products of a department each benefit may pay for. */
export const departmentShareQuery = (store: number, department: number) =>
  queryOptions({
    queryKey: [store, 'products', 'share', department],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/departments/{department}/eligible', { params: { path: { store, department } } }),
      ),
  });

/** Lets one benefit pay for all of a department, or for none of it. */
export const setDepartmentEligible = (
  store: number,
  department: number,
  body: { tender: Limited; eligible: boolean },
) =>
  answer(
    api.PUT('/api/stores/{store}/departments/{department}/eligible', {
      params: { path: { store, department } },
      body,
    }),
  );
