import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions } from '@tanstack/react-query';

export type StockRow = Schemas['ChainStockInStore'];
export type ExpiryRow = Schemas['ChainStockExpiring'];
export type OrderRow = Schemas['ChainOrderRow'];

/** What is listed over several stores. */
export const LISTS = ['BELOW_ZERO', 'NOT_SOLD', 'ON_HAND', 'EXPIRY', 'ORDERS'] as const;

export type List = (typeof LISTS)[number];

/** Of which stores: all of one's own, those named, or a group's. */
export interface Chosen {
  stores: number[] | undefined;
  group: number | undefined;
}

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next?: string | null }) => next ?? undefined,
};

/** Days without a sale, and days ahead to a lot's last. */
export const UNSOLD_DAYS = [14, 28, 90] as const;
export const EXPIRY_DAYS = [0, 1, 3, 7] as const;

export const stockQuery = (which: 'BELOW_ZERO' | 'NOT_SOLD' | 'ON_HAND', days: number, chosen: Chosen) =>
  infiniteQueryOptions({
    queryKey: ['across', which, days, chosen],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/chain/stock', { params: { query: only({ ...chosen, which, days, after: pageParam }) } })),
    ...pages,
    select: (found) => found.pages.flatMap(({ rows }) => rows),
  });

export const expiryQuery = (days: number, chosen: Chosen) =>
  infiniteQueryOptions({
    queryKey: ['across', 'EXPIRY', days, chosen],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/chain/near-expiry', { params: { query: only({ ...chosen, days, after: pageParam }) } })),
    ...pages,
    select: (found) => found.pages.flatMap(({ rows }) => rows),
  });

export const openOrdersQuery = (chosen: Chosen) =>
  infiniteQueryOptions({
    queryKey: ['across', 'ORDERS', chosen],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/chain/orders', { params: { query: only({ ...chosen, after: pageParam }) } })),
    ...pages,
    select: (found) => found.pages.flatMap(({ rows }) => rows),
  });
