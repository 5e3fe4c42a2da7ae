import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type ExpiringLot = Schemas['LotExpiring'];

/** How many days ahead one may look. */
export const SPANS = [0, 3, 7, 14] as const;

export const nearExpiryQuery = (store: number, days: number) =>
  queryOptions({
    queryKey: [store, 'expiry', days],
    queryFn: () => answer(api.GET('/api/stores/{store}/near-expiry', { params: { path: { store }, query: { days } } })),
  });

export type StickersWanted = Schemas['MarkdownStickersWanted'];

/** Sheets of markdown stickers as PDF. */
export function printStickers(store: number, body: StickersWanted): Promise<Blob> {
  const printed = api.POST('/api/stores/{store}/labels/stickers', {
    params: { path: { store } },
    body,
    parseAs: 'blob',
  });
  return answer<Blob>(printed as Promise<{ data?: Blob }>);
}

/** A price less some percent, minor units, half a unit rounded down so that nobody pays more than was said. */
export function reduced(price: number, percent: number): number {
  return Math.ceil((price * (100 - percent)) / 100 - 0.5);
}

const DAY_MS = 86_400_000;

/** How many days are left of a lot; 0 on its last day, below zero when it is past. */
export function daysLeft(expires: string, today: string): number {
  return Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}
