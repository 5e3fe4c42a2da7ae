import { answer, api, type Schemas } from '@aisle/shared/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

export type Policy = Schemas['Policy'];
export type Hit = Schemas['KnowledgeHit'];
export type Standing = Schemas['KnowledgeStanding'];
export type Wording = { id: string; title: string; body: string };

export const policiesQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'policies'],
    queryFn: () => answer(api.GET('/api/stores/{store}/policies', { params: { path: { store } } })),
  });

/** Looks again every two seconds for as long as there is more to take in. */
export const knowledgeQuery = (store: number, query: string) =>
  queryOptions({
    queryKey: [store, 'policies', 'knowledge', query],
    queryFn: () => answer(api.GET('/api/stores/{store}/knowledge', { params: { path: { store }, query: { query } } })),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && takingIn(state.data.standing) ? 2000 : false),
  });

export const write = (store: number, wording: Wording) =>
  answer(api.POST('/api/stores/{store}/policies', { params: { path: { store } }, body: wording }));

export const remove = (store: number, policy: string) =>
  answer(api.DELETE('/api/stores/{store}/policies/{policy}', { params: { path: { store, policy } } }));

/** Whether the indexes have yet to take something in. */
export function takingIn({ wordsBehind, meaningsBehind, meaningFailed }: Standing): boolean {
  return wordsBehind > 0 || (!meaningFailed && meaningsBehind !== 0);
}

/** What a hit opens: a product's number, or nothing for a policy, which is shown whole. */
export function productOf({ key }: Hit): string | undefined {
  return /^product-(\d+)$/.exec(key)?.[1];
}
