import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Part = Schemas['PartsPart'];
export type NewStore = Schemas['StoresOpening'];

export const partsQuery = queryOptions({
  queryKey: ['parts'],
  queryFn: () => answer(api.GET('/api/parts')),
});

/** Opens another store of the chain; the owner works in it at once. */
export const openStore = (body: NewStore) => answer(api.POST('/api/stores', { body }));

export type House = Schemas['HouseRulesHouse'];

export const houseQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'house-rules'],
    queryFn: () => answer(api.GET('/api/stores/{store}/house-rules', { params: { path: { store } } })),
  });

export const setHouse = (store: number, body: House) =>
  answer(api.PUT('/api/stores/{store}/house-rules', { params: { path: { store } }, body }));
