import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Format } from '../goods/sheets';

export type ShelfLabel = Schemas['ShelfLabel'];

/** The labels that a day's prices make necessary, as a list room reads its rows: one page of all there are. */
export const labelsQuery = (store: number, day: string) =>
  infiniteQueryOptions({
    queryKey: [store, 'labels', day],
    queryFn: () => answer(api.GET('/api/stores/{store}/labels', { params: { path: { store }, query: { day } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flatMap(({ labels }) => labels),
  });

/** How many labels of a day each store of a group needs, as far as one works there. */
export const labelledStoresQuery = (store: number, day: string, group: number) =>
  queryOptions({
    queryKey: [store, 'labels', day, 'group', group],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/labels/stores', { params: { path: { store }, query: { day, group } } })),
    select: ({ stores }) => stores,
  });

const ofGroup = (group: number | undefined) => (group === undefined ? '' : `&group=${group}`);

/** Where the sheets of a day are to be had, as PDF; of a group, one store after the other. */
export const sheetsAddress = (store: number, day: string, format: Format, group: number | undefined) =>
  `/api/stores/${store}/labels/sheets?day=${day}&format=${format}${ofGroup(group)}`;

/** Where the list for electronic labels is to be had, as CSV. */
export const listAddress = (store: number, day: string, group: number | undefined) =>
  `/api/stores/${store}/labels/list?day=${day}${ofGroup(group)}`;
