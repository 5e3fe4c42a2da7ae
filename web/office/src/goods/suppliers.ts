import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';

export type Supplier = Schemas['Supplier'];
export type SupplierTerms = Schemas['SupplierTerms'];
export type Pack = Schemas['SupplierSold'];
export type NewPack = Schemas['SupplierNewPack'];
export type Correspondence = Schemas['CorrespondenceSaid'];
export type NewCorrespondence = Schemas['CorrespondenceWanted'];

/** Files that an order can be attached to a mail as, in the order in which they are attached. */
export const ORDER_FORMS = ['PDF', 'CSV', 'EDIFACT'] as const;

/** The days of the week as the server names them, Monday first. */
export const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export const suppliersQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'suppliers'],
    queryFn: () => answer(api.GET('/api/stores/{store}/suppliers', { params: { path: { store } } })),
  });

/** The same as the list room reads its rows: one page of all there are. */
export const supplierListQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'suppliers', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/suppliers', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flat(),
  });

export const supplierQuery = (store: number, supplier: number) =>
  queryOptions({
    queryKey: [store, 'suppliers', supplier],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/suppliers/{supplier}', { params: { path: { store, supplier } } })),
  });

/** The next delivery days that an order sent now still reaches. */
export const deliveryDaysQuery = (store: number, supplier: number) =>
  queryOptions({
    queryKey: [store, 'suppliers', supplier, 'delivery-days'],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/suppliers/{supplier}/delivery-days', { params: { path: { store, supplier } } }),
      ),
  });

/** What a supplier sells at the costs of a delivery day, or else of its next, the first hundred by name; what was found before stays until the next is there. */
export const packsQuery = (store: number, supplier: number, query: string, day?: string) =>
  queryOptions({
    queryKey: [store, 'suppliers', supplier, 'packs', query, day],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/stores/{store}/suppliers/{supplier}/packs', {
          params: { path: { store, supplier }, query: { query, ...only({ day }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** How orders are written to a supplier. */
export const correspondenceQuery = (store: number, supplier: number) =>
  queryOptions({
    queryKey: [store, 'suppliers', supplier, 'correspondence'],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/suppliers/{supplier}/correspondence', { params: { path: { store, supplier } } }),
      ),
  });

export function keepCorrespondence(store: number, supplier: number, body: NewCorrespondence) {
  return answer(
    api.PUT('/api/stores/{store}/suppliers/{supplier}/correspondence', { params: { path: { store, supplier } }, body }),
  );
}

/** Adds a supplier, or changes one that is known. */
export function keepSupplier(store: number, supplier: number | undefined, body: SupplierTerms) {
  return supplier === undefined
    ? answer(api.POST('/api/stores/{store}/suppliers', { params: { path: { store } }, body }))
    : answer(api.POST('/api/stores/{store}/suppliers/{supplier}', { params: { path: { store, supplier } }, body }));
}

export function sellPack(store: number, supplier: number, body: NewPack) {
  return answer(
    api.POST('/api/stores/{store}/suppliers/{supplier}/packs', { params: { path: { store, supplier } }, body }),
  );
}

export function stopSelling(store: number, supplier: number, product: number) {
  return answer(
    api.DELETE('/api/stores/{store}/suppliers/{supplier}/packs/{product}', {
      params: { path: { store, supplier, product } },
    }),
  );
}
