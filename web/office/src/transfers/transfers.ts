import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Transfer = Schemas['Transfer'];
export type TransferSheet = Schemas['TransferSheet'];
export type TransferLine = Schemas['TransferLine'];
export type ArrivedLine = Schemas['TransferArrivedLine'];

/** The other store gathers, sends and takes in too, and nobody is told: it is read again so often. */
const AGAIN_MS = 5_000;

/** What a store sends and is sent, with the stores' names, as the list room reads them: one page of all there are. */
export const transfersQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'transfers', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/transfers', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) =>
      pages.flatMap(({ transfers, stores }) =>
        transfers.map((transfer) => ({ ...transfer, other: otherName(transfer, stores, store) })),
      ),
    refetchInterval: 2 * AGAIN_MS,
  });

export type ListedTransfer = Transfer & { other: string };

/** The name of the store at the other end. */
export const otherName = (transfer: Transfer, stores: Record<string, string>, store: number) =>
  stores[transfer.sender === store ? transfer.receiver : transfer.sender] ?? '';

export const transferQuery = (store: number, transfer: string) =>
  queryOptions({
    queryKey: [store, 'transfers', transfer],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/transfers/{transfer}', { params: { path: { store, transfer } } })),
    refetchInterval: ({ state }) =>
      state.data?.transfer.state === 'DRAFT' || state.data?.transfer.state === 'SENT' ? AGAIN_MS : false,
  });

/** The stores that goods can be sent to. */
export const destinationsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'transfers', 'destinations'],
    queryFn: () => answer(api.GET('/api/stores/{store}/transfer-destinations', { params: { path: { store } } })),
  });

export const beginTransfer = (store: number, id: string, receiver: number) =>
  answer(api.POST('/api/stores/{store}/transfers', { params: { path: { store } }, body: { id, receiver } }));

/** Says how much of a product a draft is to have, in thousandths; none takes it out. */
export const putGoods = (store: number, transfer: string, product: number, lot: string | null, quantity: number) =>
  answer(
    api.POST('/api/stores/{store}/transfers/{transfer}/goods', {
      params: { path: { store, transfer } },
      body: { product, quantity, ...only({ lot: lot ?? undefined }) },
    }),
  );

export const sendTransfer = (store: number, transfer: string) =>
  answer(api.POST('/api/stores/{store}/transfers/{transfer}/send', { params: { path: { store, transfer } } }));

export const discardTransfer = (store: number, transfer: string) =>
  answer(api.POST('/api/stores/{store}/transfers/{transfer}/discard', { params: { path: { store, transfer } } }));

/** Takes in what arrived; what is not spoken of stays in transit. */
export const receiveTransfer = (store: number, transfer: string, id: string, lines: ArrivedLine[]) =>
  answer(
    api.POST('/api/stores/{store}/transfers/{transfer}/arrivals', {
      params: { path: { store, transfer } },
      body: { id, lines },
    }),
  );

/** Takes back whatever is still in transit. */
export const takeTransferBack = (store: number, transfer: string, id: string) =>
  answer(
    api.POST('/api/stores/{store}/transfers/{transfer}/take-back', {
      params: { path: { store, transfer } },
      body: { id },
    }),
  );

/** What of a line is neither on a shelf nor lost, in thousandths. */
export const inTransit = ({ quantity, received, missing, damaged, back }: TransferLine) =>
  quantity - received - missing - damaged - back;
