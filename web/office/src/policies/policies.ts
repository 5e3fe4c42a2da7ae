import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Policy = Schemas['Policy'];
export type Wording = { id: string; title: string; body: string };

export const policiesQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'policies'],
    queryFn: () => answer(api.GET('/api/stores/{store}/policies', { params: { path: { store } } })),
  });

export const write = (store: number, wording: Wording) =>
  answer(api.POST('/api/stores/{store}/policies', { params: { path: { store } }, body: wording }));

export const remove = (store: number, policy: string) =>
  answer(api.DELETE('/api/stores/{store}/policies/{policy}', { params: { path: { store, policy } } }));
