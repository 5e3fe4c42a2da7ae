import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Account = Schemas['Account'];
export type Kind = Account['kind'];
export type Move = Schemas['Move'];
export type Opened = Schemas['AccountsOpened'];
export type Overview = Schemas['AccountsOverview'];
export type HouseAccount = { name: string; creditLimit: number };

/** What narrows the list. */
export interface Wanted {
  query?: string;
}

export const accountsQuery = (store: number, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [store, 'accounts', 'list', wanted],
    queryFn: () => answer(api.GET('/api/stores/{store}/accounts', { params: { path: { store }, query: wanted } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
  });

export const accountQuery = (store: number, number: string) =>
  queryOptions({
    queryKey: [store, 'accounts', number],
    queryFn: () => answer(api.GET('/api/stores/{store}/accounts/{number}', { params: { path: { store, number } } })),
  });

export const openHouseAccount = (store: number, body: HouseAccount) =>
  answer(api.POST('/api/stores/{store}/accounts', { params: { path: { store } }, body }));

export const changeHouseAccount = (store: number, number: string, body: HouseAccount) =>
  answer(api.PUT('/api/stores/{store}/accounts/{number}', { params: { path: { store, number } }, body }));

export const closeAccount = (store: number, number: string, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/accounts/{number}/close', { params: { path: { store, number } }, body: { reason } }),
  );

/** Gives back what a till took and no receipt has named. */
export const release = (store: number, move: string, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/accounts/moves/{move}/release', {
      params: { path: { store, move } },
      body: { reason },
    }),
  );
