import { answer, api } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';
import type { NewCost } from './costRows';

export const costsQuery = (store: number, supplier: number) =>
  queryOptions({
    queryKey: [store, 'suppliers', supplier, 'costs'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/suppliers/{supplier}/costs', { params: { path: { store, supplier } } })),
  });

/** Lists costs and allowances, all or none. */
export function listCosts(store: number, supplier: number, lines: NewCost[]) {
  return answer(
    api.POST('/api/stores/{store}/suppliers/{supplier}/costs', {
      params: { path: { store, supplier } },
      body: { lines },
    }),
  );
}

/** Ends a line with a delivery day. */
export function endCost(store: number, supplier: number, line: number, last: string | undefined) {
  return answer(
    api.POST('/api/stores/{store}/suppliers/{supplier}/costs/{line}/end', {
      params: { path: { store, supplier, line } },
      body: last === undefined ? {} : { last },
    }),
  );
}

export function removeCost(store: number, supplier: number, line: number) {
  return answer(
    api.DELETE('/api/stores/{store}/suppliers/{supplier}/costs/{line}', {
      params: { path: { store, supplier, line } },
    }),
  );
}
