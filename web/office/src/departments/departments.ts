import { answer, api } from '@aisle/shared/api';
import { infiniteQueryOptions } from '@tanstack/react-query';

/** All departments as the list room reads its rows: one page of all there are. */
export const departmentListQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'departments', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/departments', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flat(),
  });

export const makeDepartment = (store: number, name: string) =>
  answer(api.POST('/api/stores/{store}/departments', { params: { path: { store } }, body: { name } }));

export const renameDepartment = (store: number, department: number, name: string) =>
  answer(
    api.PUT('/api/stores/{store}/departments/{department}', {
      params: { path: { store, department } },
      body: { name },
    }),
  );

/** Says in which order all departments stand. */
export const orderDepartments = (store: number, departments: number[]) =>
  answer(api.PUT('/api/stores/{store}/departments', { params: { path: { store } }, body: { departments } }));

/** Takes a department away; refused where it holds or has held anything. */
export const removeDepartment = (store: number, department: number) =>
  answer(api.DELETE('/api/stores/{store}/departments/{department}', { params: { path: { store, department } } }));

export interface Placed {
  name: string;
  /** The category that it stands in; null for directly in the department. */
  parent: number | null;
}

export const makeCategory = (store: number, department: number, body: Placed) =>
  answer(
    api.POST('/api/stores/{store}/departments/{department}/categories', {
      params: { path: { store, department } },
      body,
    }),
  );

export const changeCategory = (store: number, department: number, category: number, body: Placed) =>
  answer(
    api.PUT('/api/stores/{store}/departments/{department}/categories/{category}', {
      params: { path: { store, department, category } },
      body,
    }),
  );

/** Takes a category away; what was in it is then where it was. */
export const removeCategory = (store: number, department: number, category: number) =>
  answer(
    api.DELETE('/api/stores/{store}/departments/{department}/categories/{category}', {
      params: { path: { store, department, category } },
    }),
  );

/** A list in which one has changed places with its neighbour. */
export function moved(ids: number[], id: number, by: -1 | 1): number[] {
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at === -1 || other === undefined) return ids;
  return ids.map((each) => (each === id ? other : each === other ? id : each));
}
