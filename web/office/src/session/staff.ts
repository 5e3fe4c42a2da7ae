import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMay } from './session';
import { useStore } from './store';

export type StaffMember = Schemas['StaffMember'];

export const staffQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'staff'],
    queryFn: () => answer(api.GET('/api/stores/{store}/staff', { params: { path: { store } } })),
  });

/** The name of a member of staff by number; `undefined` for who left, and where one may not see who works here. */
export function useStaffName(): (id: string) => string | undefined {
  const store = useStore();
  const { data } = useQuery({ ...staffQuery(store.id), enabled: useMay('STAFF_MANAGE') });
  return (id) => data?.find((member) => String(member.id) === id)?.name;
}
