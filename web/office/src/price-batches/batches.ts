import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';

export type Batch = Schemas['PriceBatch'];
export type BatchLine = Schemas['PriceBatchLine'];
export type BatchShown = Schemas['PriceBatchShown'];
export type BatchWanted = Schemas['PriceBatchWanted'];
export type SentLine = Schemas['PriceBatchLinesSent'];

/** The batches that concern a store, as the list room reads them: one page of all there are. */
export const batchesQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'price-batches', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/price-batches', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flatMap(({ batches }) => batches),
  });

export const batchQuery = (store: number, batch: number) =>
  queryOptions({
    queryKey: [store, 'price-batches', batch],
    queryFn: () => answer(api.GET('/api/stores/{store}/price-batches/{batch}', { params: { path: { store, batch } } })),
  });

export const beginBatch = (store: number, body: BatchWanted) =>
  answer(api.POST('/api/stores/{store}/price-batches', { params: { path: { store } }, body }));

export const changeBatch = (store: number, batch: number, body: BatchWanted) =>
  answer(api.PUT('/api/stores/{store}/price-batches/{batch}', { params: { path: { store, batch } }, body }));

/** Puts prices into a draft, all or none. */
export const putPrices = (store: number, batch: number, lines: SentLine[]) =>
  answer(
    api.PUT('/api/stores/{store}/price-batches/{batch}/prices', {
      params: { path: { store, batch } },
      body: { lines },
    }),
  );

export const removePrice = (store: number, batch: number, product: number) =>
  answer(
    api.DELETE('/api/stores/{store}/price-batches/{batch}/prices/{product}', {
      params: { path: { store, batch, product } },
    }),
  );

/** Says of prices that look like mistakes that they are meant. */
export const confirmPrices = (store: number, batch: number, products: number[]) =>
  answer(
    api.POST('/api/stores/{store}/price-batches/{batch}/confirm', {
      params: { path: { store, batch } },
      body: { products },
    }),
  );

/** What ends a draft or an approved batch, or puts a draft into the price book. */
export type Step = 'approve' | 'roll-back' | 'discard';

export function takeStep(store: number, batch: number, step: Step) {
  const path = { params: { path: { store, batch } } };
  if (step === 'approve') return answer(api.POST('/api/stores/{store}/price-batches/{batch}/approve', path));
  if (step === 'discard') return answer(api.POST('/api/stores/{store}/price-batches/{batch}/discard', path));
  return answer(api.POST('/api/stores/{store}/price-batches/{batch}/roll-back', path));
}

/** Keeps what the server answered and has the list read anew. */
export async function keepShown(queries: QueryClient, store: number, shown: BatchShown) {
  queries.setQueryData(batchQuery(store, shown.batch.id).queryKey, shown);
  await queries.invalidateQueries({ queryKey: [store, 'price-batches', 'list'] });
}

/** Whether somebody has yet to say that the price is meant. */
export const isOpen = ({ doubts, confirmed }: BatchLine): boolean => doubts.length > 0 && !confirmed;
