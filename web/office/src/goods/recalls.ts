import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Recall = Schemas['RecallsRow'];
export type NewRecall = Schemas['RecallNewRecall'];
export type Sold = Schemas['RecalledSalesSold'];
export type CalledBack = Schemas['RecalledGoodsCalled'];

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

/** Where the goods stand: in each store by lot, and on their way between two. */
export const standingQuery = (store: number, recall: number) =>
  queryOptions({
    queryKey: [store, 'recalls', recall, 'stock'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/recalls/{recall}/stock', { params: { path: { store, recall } } })),
  });

/** The recall that means some goods. A store names a lot that comes with a second date by both. */
export const recallOf = (calledBack: readonly CalledBack[], product: number, lot: string | null | undefined) =>
  calledBack.find(
    (called) =>
      called.product === product && (!called.lot || lot === called.lot || lot?.startsWith(`${called.lot} (`) === true),
  );

export const callBack = (store: number, body: NewRecall) =>
  answer(api.POST('/api/stores/{store}/recalls', { params: { path: { store } }, body }));

export const endRecall = (store: number, recall: number, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/recalls/{recall}/end', { params: { path: { store, recall } }, body: { reason } }),
  );
