import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { queryOptions } from '@tanstack/react-query';

export type Day = Schemas['TodayDay'];
export type Exception = Day['exceptions'][number];
export type Sold = Schemas['ReceiptRow'];

/** A day's figures against the same weekday a week earlier; without a day, today up to this minute. */
export const dayQuery = (store: number, day: string | undefined) =>
  queryOptions({
    queryKey: [store, 'today', day],
    queryFn: () => answer(api.GET('/api/stores/{store}/today', { params: { path: { store }, query: only({ day }) } })),
    // Without a push, what is shown is a minute old at most.
    refetchInterval: day === undefined ? 60_000 : false,
  });

/** The newest receipts. */
export const latestQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'latest'],
    queryFn: async () => {
      const page = await answer(api.GET('/api/stores/{store}/receipts', { params: { path: { store }, query: {} } }));
      return page.receipts;
    },
  });

/** The first and the hour after the last in which anything was sold, now or before; a shop's day where nothing was. */
export function openHours(hours: Day['hours']): { first: number; end: number } {
  const sold = hours.filter(({ now, before }) => now !== 0 || before !== 0).map(({ hour }) => hour);
  if (sold.length === 0) return { first: 8, end: 20 };
  return { first: Math.min(...sold), end: Math.max(...sold) + 1 };
}
