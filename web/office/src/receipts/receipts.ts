import { answer, api, type Schemas } from '@aisle/shared/api';
import type { Entry } from '@aisle/shared/journal';
import { only } from '@aisle/shared/only';
import type { Paper } from '@aisle/shared/receipt';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ReceiptRow = Schemas['ReceiptRow'];
/** A receipt with its entry, which the server hands on byte by byte as the till wrote it. */
export type Receipt = Omit<Schemas['OpenedReceipt'], 'entry'> & { entry: Entry };
export type NewRefund = Schemas['ReceiptRefundOrder'];

/** How the list of receipts is narrowed. */
export interface Wanted {
  query?: string;
  day?: string;
  till?: number;
  kind?: string;
  exception?: string;
}

export const receiptsQuery = (store: number, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [store, 'receipts', 'found', wanted],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/stores/{store}/receipts', {
          params: { path: { store }, query: { ...wanted, ...only({ after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.receipts),
  });

export const receiptQuery = (store: number, id: string) =>
  queryOptions({
    queryKey: [store, 'receipts', id],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/receipts/{id}', { params: { path: { store, id } } })) as Promise<Receipt>,
  });

/** A receipt as its till printed it, as data. */
export const paperQuery = (store: number, id: string) =>
  queryOptions({
    queryKey: [store, 'receipts', id, 'paper'],
    queryFn: async () => {
      const path = { store, id };
      return JSON.parse(
        await answer(api.GET('/api/stores/{store}/receipts/{id}/paper', { params: { path }, parseAs: 'text' })),
      ) as Paper;
    },
  });

/** Where a receipt stands as a page or as text, to keep or to send. */
export const paperAddress = (store: number, id: string, form: 'html' | 'text') =>
  `/api/stores/${store}/receipts/${id}/paper?form=${form}`;

/** Gives back a sale, whole or by line; answers the refund's own receipt. */
export const refund = (store: number, id: string, body: NewRefund) =>
  answer(api.POST('/api/stores/{store}/receipts/{id}/refund', { params: { path: { store, id } }, body }));
