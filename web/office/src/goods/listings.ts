import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Listing = Schemas['ListingSheetsSheet'];
export type ListingRule = Schemas['ListingsRule'];
export type Said = Schemas['ListingsSaid'];

/** Goods that something is said of: by their ids, or as a list of codes was pasted. */
export type Goods = { products: number[] } | { codes: string[] };

export const listingQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'listing'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/listing', { params: { path: { store, product } } })),
  });

/** Lists or delists goods in stores from a day on. */
export const sayListing = (store: number, body: Schemas['ListingWanted']) =>
  answer(api.POST('/api/stores/{store}/listings', { params: { path: { store } }, body }));

/** Says by rule which stores of the chain carry goods. */
export const setListingRule = (store: number, body: Schemas['ListingWantedRule']) =>
  answer(api.POST('/api/stores/{store}/listings/rule', { params: { path: { store } }, body }));
