import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type StockValue = Schemas['CostSheet'];
export type Settlement = Schemas['StockValuesSettlement'];
export type CostMethod = StockValue['method'];

export const METHODS = ['AVERAGE', 'FIFO'] as const satisfies readonly CostMethod[];

/** What goods left for, in the order in which their differences are shown. */
export const PARTS = ['SOLD', 'SHRINK', 'DONATED', 'SENT'] as const;

/** How often a settling that goes on is asked how far it is. */
const SETTLING_MS = 1_500;

export const stockValueQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'stock-value'],
    queryFn: () => answer(api.GET('/api/stores/{store}/stock-value', { params: { path: { store } } })),
    refetchInterval: ({ state }) => (state.data?.work ? SETTLING_MS : false),
  });

/** The dearest goods on hand, of a department or of all. */
export const dearestQuery = (store: number, department: number | undefined) =>
  queryOptions({
    queryKey: [store, 'stock-value', 'products', department ?? 'all'],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/stock-value/products', {
          params: { path: { store }, query: department === undefined ? {} : { department } },
        }),
      ),
  });

export const chooseMethod = (store: number, method: CostMethod) =>
  answer(api.PUT('/api/stores/{store}/stock-value/method', { params: { path: { store } }, body: { method } }));

export const settleNow = (store: number) =>
  answer(api.POST('/api/stores/{store}/jobs/{job}/start', { params: { path: { store, job: 'stock-costs' } } }));
