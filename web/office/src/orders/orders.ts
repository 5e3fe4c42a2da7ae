import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { WantedLine } from '../goods/draft';
import type { Tone } from '../parts/Tag';

export type OrderRow = Schemas['OrderRow'];
export type Order = Schemas['OrderSheet'];
export type OrderState = OrderRow['state'];
export type NewReceipt = Schemas['NewReceipt'];
export type NewReceiptLine = Schemas['NewReceiptLine'];
export type NewDifference = Schemas['NewReceiptDiffers'];
export type NewTemperature = Schemas['NewReceiptMeasured'];
export type NewAmendment = Schemas['OrderNewAmendment'];
export type NewSplit = Schemas['SplitNewSplit'];
export type Revision = Schemas['OrderRevision'];
export type Difference = Schemas['Difference'];
export type Scanned = Schemas['ReceivingScanned'];
export type NewBrought = Schemas['DirectDeliveryNewDelivery'];
export type NewBroughtLine = Schemas['DirectDeliveryNewLine'];
export type ScannedBrought = Schemas['DirectDeliveriesScanned'];

/** Which orders a list shows: those somebody has to do with, or those that are over. */
export const SHOWN = { OPEN: ['DRAFT', 'SENT', 'PARTLY_RECEIVED'], DONE: ['RECEIVED', 'CANCELLED'] } as const;

export type Shown = keyof typeof SHOWN;

export const STATE_TONE: Record<OrderState, Tone> = {
  DRAFT: 'look',
  SENT: 'said',
  PARTLY_RECEIVED: 'said',
  RECEIVED: 'good',
  CANCELLED: 'quiet',
};

export const ordersQuery = (store: number, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: [store, 'orders', 'found', shown],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/orders', {
          params: { path: { store }, query: { state: [...SHOWN[shown]], ...only({ after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.orders),
  });

export const orderQuery = (store: number, order: string) =>
  queryOptions({
    queryKey: [store, 'orders', order],
    queryFn: () => answer(api.GET('/api/stores/{store}/orders/{order}', { params: { path: { store, order } } })),
  });

/** Where an order is to be had as a PDF. */
export const paperAddress = (store: number, order: string) => `/api/stores/${store}/orders/${order}/pdf`;

/** Writes a draft; the same id again is the same order. */
export function placeOrder(store: number, id: string, supplier: number, lines: WantedLine[]) {
  return answer(api.POST('/api/stores/{store}/orders', { params: { path: { store } }, body: { id, supplier, lines } }));
}

/** Writes a draft anew, for a delivery day or the supplier's next. */
export function reviseOrder(store: number, order: string, lines: WantedLine[], deliver: string | undefined) {
  return answer(
    api.POST('/api/stores/{store}/orders/{order}/lines', {
      params: { path: { store, order } },
      body: { lines, ...only({ deliver }) },
    }),
  );
}

/** Sends a draft; `anyway` for a day that its supplier agreed to, whatever the calendar says. */
export function sendOrder(store: number, order: string, anyway: boolean) {
  return answer(
    api.POST('/api/stores/{store}/orders/{order}/send', { params: { path: { store, order } }, body: { anyway } }),
  );
}

/** Changes an order that was sent, and tells its supplier; the same amendment again counts once. */
export function amendOrder(store: number, order: string, body: NewAmendment) {
  return answer(
    api.POST('/api/stores/{store}/orders/{order}/amendments', { params: { path: { store, order } }, body }),
  );
}

/** Moves a part of an order to another day, as an order of its own, which it answers; the same split again counts once. */
export function splitOrder(store: number, order: string, body: NewSplit) {
  return answer(api.POST('/api/stores/{store}/orders/{order}/split', { params: { path: { store, order } }, body }));
}

export function cancelOrder(store: number, order: string, reason: string) {
  return answer(
    api.POST('/api/stores/{store}/orders/{order}/cancel', { params: { path: { store, order } }, body: { reason } }),
  );
}

/** Takes goods in; the same receipt again counts once. */
export function receiveGoods(store: number, order: string, body: NewReceipt) {
  return answer(api.POST('/api/stores/{store}/orders/{order}/receipts', { params: { path: { store, order } }, body }));
}

/** Finds the order's line that a scanned code belongs to, with the lot and the date it says. */
export function scanGoods(store: number, order: string, code: string) {
  return answer(
    api.GET('/api/stores/{store}/orders/{order}/scanned', { params: { path: { store, order }, query: { code } } }),
  );
}

/** Takes in goods that were brought without an order; the same delivery again counts once. */
export function bringGoods(store: number, body: NewBrought) {
  return answer(api.POST('/api/stores/{store}/direct-deliveries', { params: { path: { store } }, body }));
}

/** Finds what a supplier sells by a scanned code, with the lot and the date it says. */
export function scanBrought(store: number, supplier: number, code: string) {
  return answer(
    api.GET('/api/stores/{store}/direct-deliveries/scanned', {
      params: { path: { store }, query: { supplier, code } },
    }),
  );
}

/** Whether a refusal is about the day alone, which a supplier may have agreed to all the same. */
export const isAboutDay = (error: unknown) =>
  error instanceof Problem && ['past-cut-off', 'no-delivery-day'].includes(error.kind);
