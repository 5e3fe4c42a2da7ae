import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Restriction = Schemas['RestrictionsRow'];
export type Terms = Schemas['RestrictionsTerms'];
export type Hours = Schemas['RestrictionsHours'];

export const restrictionsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'restrictions'],
    queryFn: () => answer(api.GET('/api/stores/{store}/restrictions', { params: { path: { store } } })),
  });

export const restrict = (store: number, body: Terms) =>
  answer(api.POST('/api/stores/{store}/restrictions', { params: { path: { store } }, body }));

export const endRestriction = (store: number, restriction: number, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/restrictions/{restriction}/end', {
      params: { path: { store, restriction } },
      body: { reason },
    }),
  );
