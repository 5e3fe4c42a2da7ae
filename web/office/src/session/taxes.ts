import { answer, api } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

/** The taxes of the chain, as a store charges them. */
export const taxesQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'taxes'],
    queryFn: () => answer(api.GET('/api/stores/{store}/house-rules/taxes', { params: { path: { store } } })),
  });
