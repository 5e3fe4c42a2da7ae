import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type StoreGroup = Schemas['StoreGroup'];

/** The groups that the chain's stores are chosen by. */
export const storeGroupsQuery = queryOptions({
  queryKey: ['store-groups'],
  queryFn: () => answer(api.GET('/api/store-groups')),
  select: ({ groups }) => groups,
});
