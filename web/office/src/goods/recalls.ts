import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Recall = Schemas['RecallsRow'];
export type NewRecall = Schemas['RecallNewRecall'];
export type Sold = Schemas['RecalledSalesSold'];

export const recallsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'recalls'],
    queryFn: () => answer(api.GET('/api/stores/{store}/recalls', { params: { path: { store } } })),
  });

/** What the store sold of the goods before its tills knew, or without saying the lot. */
export const soldQuery = (store: number, recall: number) =>
  queryOptions({
    queryKey: [store, 'recalls', recall, 'sales'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/recalls/{recall}/sales', { params: { path: { store, recall } } })),
  });

export const callBack = (store: number, body: NewRecall) =>
  answer(api.POST('/api/stores/{store}/recalls', { params: { path: { store } }, body }));

export const endRecall = (store: number, recall: number, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/recalls/{recall}/end', { params: { path: { store, recall } }, body: { reason } }),
  );
