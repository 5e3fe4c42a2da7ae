import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions } from '@tanstack/react-query';
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

/** Where the sheets of a day are to be had, as PDF. */
export const sheetsAddress = (store: number, day: string, format: Format) =>
  `/api/stores/${store}/labels/sheets?day=${day}&format=${format}`;

/** Where the list for electronic labels is to be had, as CSV. */
export const listAddress = (store: number, day: string) => `/api/stores/${store}/labels/list?day=${day}`;
