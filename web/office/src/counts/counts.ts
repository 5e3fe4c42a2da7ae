import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Tone } from '../parts/Tag';

export type StockCount = Schemas['StockCount'];
export type CountSheet = Schemas['CountSheet'];
export type CountItem = Schemas['CountItem'];
export type Risk = Schemas['CountRisksRisk'];
export type Review = Schemas['CountReviewed'];
export type ReviewRow = Schemas['CountReviewRow'];
export type NewCount = Schemas['CountWanted'];

/** The place that customers take from, as the server names it. */
export const SHELF = 'SHELF' as const;
export const BACK_ROOM = 'BACK_ROOM' as const;

/** While a count is open others count too, and nobody is told: it is read again so often. */
const AGAIN_MS = 5_000;

export const CERTAINTY_TONE = {
  WITHIN: 'good',
  CONFIRMED: 'said',
  LARGE: 'look',
  DISAGREED: 'bad',
} as const satisfies Record<string, Tone>;

/** The counts of a store, as the list room reads them: one page of all there are. */
export const countsQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'counts', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/counts', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flatMap(({ counts }) => counts),
  });

/** What one needs to count, also once the network is gone. */
export const sheetQuery = (store: number, count: string) =>
  queryOptions({
    queryKey: [store, 'counts', count, 'sheet'],
    queryFn: () => answer(api.GET('/api/stores/{store}/counts/{count}', { params: { path: { store, count } } })),
    refetchInterval: (query) => (query.state.data?.count.state === 'OPEN' ? AGAIN_MS : false),
    gcTime: Number.POSITIVE_INFINITY,
  });

export const reviewQuery = (store: number, count: string) =>
  queryOptions({
    queryKey: [store, 'counts', count, 'review'],
    queryFn: () => answer(api.GET('/api/stores/{store}/counts/{count}/review', { params: { path: { store, count } } })),
    refetchInterval: (query) => (query.state.data?.review.count.state === 'OPEN' ? AGAIN_MS : false),
  });

/** What should be counted, and why. */
export const risksQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'counts', 'risks'],
    queryFn: () => answer(api.GET('/api/stores/{store}/count-risks', { params: { path: { store } } })),
  });

export const beginCount = (store: number, body: NewCount) =>
  answer(api.POST('/api/stores/{store}/counts', { params: { path: { store } }, body }));

/** Has products counted again, by somebody who has not. */
export const askAgain = (store: number, count: string, products: number[]) =>
  answer(
    api.POST('/api/stores/{store}/counts/{count}/again', { params: { path: { store, count } }, body: { products } }),
  );

/** Books what is sure and what is accepted; `lines` says how much of the count the approver has seen. */
export const approveCount = (store: number, count: string, lines: number, accepted: number[]) =>
  answer(
    api.POST('/api/stores/{store}/counts/{count}/approve', {
      params: { path: { store, count } },
      body: { lines, accepted },
    }),
  );

export const discardCount = (store: number, count: string) =>
  answer(api.POST('/api/stores/{store}/counts/{count}/discard', { params: { path: { store, count } } }));

/** Looks a code up that is not on the list; only while the server can be reached. */
export const productOfCode = async (store: number, code: string): Promise<CountItem | undefined> => {
  const { products } = await answer(
    api.GET('/api/stores/{store}/products', { params: { path: { store }, query: { query: code } } }),
  );
  const [row] = products;
  if (products.length !== 1 || !row) return undefined;
  return {
    product: row.id,
    name: row.name,
    unit: row.unit,
    codes: row.code ? [row.code] : [],
    counted: false,
    again: false,
  };
};
