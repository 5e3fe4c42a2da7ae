import { answer, api } from '@aisle/shared/api';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useStore } from './store';

export const departmentsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'departments'],
    queryFn: () => answer(api.GET('/api/stores/{store}/departments', { params: { path: { store } } })),
    staleTime: 600_000,
  });

export function useDepartments() {
  return useQuery(departmentsQuery(useStore().id));
}
