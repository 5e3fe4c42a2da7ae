import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Lot = Schemas['LotsLot'];

/** What a store has of a product by lot, what expires first leading; it adds up to what is on hand. */
export const lotsQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'lots'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/lots', { params: { path: { store, product } } })),
  });
