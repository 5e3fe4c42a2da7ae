import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';

export type Hit = Schemas['KnowledgeHit'];
export type Standing = Schemas['KnowledgeStanding'];

/** Milliseconds after which indexes that were behind are asked again. */
const LOOKED_AT_AGAIN = 2_000;

const lookUp = (store: number, query: string) =>
  answer(api.GET('/api/stores/{store}/knowledge', { params: { path: { store }, query: { query } } }));

/** Looks again every two seconds for as long as there is more to take in. */
export const knowledgeQuery = (store: number, query: string) =>
  queryOptions({
    queryKey: [store, 'policies', 'knowledge', query],
    queryFn: () => lookUp(store, query),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && takingIn(state.data.standing) ? LOOKED_AT_AGAIN : false),
  });

const meant = (store: number, query: string) =>
  infiniteQueryOptions({
    queryKey: [store, 'products', 'meant', query],
    queryFn: () => lookUp(store, query),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ standing }) => takingIn(standing)) ? LOOKED_AT_AGAIN : false,
  });

/** How far the indexes were when they were asked what a question means. */
export const meantStandingQuery = (store: number, query: string) =>
  infiniteQueryOptions({ ...meant(store, query), select: ({ pages }) => pages.at(-1)?.standing });

/** The products that a question means, best first, all on one page. */
export const meantQuery = (store: number, query: string) =>
  infiniteQueryOptions({
    ...meant(store, query),
    select: ({ pages }) =>
      pages
        .flatMap(({ hits }) =>
          hits.flatMap((hit) => {
            const product = productOf(hit);
            const { meaningRank } = hit;
            return product && typeof meaningRank === 'number' ? [{ product, hit, meaningRank }] : [];
          }),
        )
        .sort((a, b) => a.meaningRank - b.meaningRank),
  });

/** Whether the indexes have yet to take something in. */
export function takingIn({ wordsBehind, meaningsBehind, meaningFailed }: Standing): boolean {
  return wordsBehind > 0 || (!meaningFailed && meaningsBehind !== 0);
}

/** What a hit opens: a product's number, or nothing for a policy, which is shown whole. */
export function productOf({ key }: Hit): string | undefined {
  return /^product-(\d+)$/.exec(key)?.[1];
}
