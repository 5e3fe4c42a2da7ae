import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { proposalRows } from '../goods/proposals';
import type { Permission } from '../session/session';
import type { StateIn } from './states';

export type StockRow = Schemas['ChainStockInStore'];
export type ExpiryRow = Schemas['ChainStockExpiring'];
export type ValueRow = Schemas['StockValuesOfStore'];
export type RiskRow = Schemas['ChainCountInStore'];
export type CountRow = Schemas['StockCount'];
export type TransferRow = Schemas['ChainTransferInStore'] & { names: Record<string, string> };
export type BatchRow = Schemas['ChainPriceBatchInStore'];
export type PromotionRow = Schemas['ChainPromotionInStore'];
export type OrderRow = Schemas['ChainOrderRow'];
export type InvoiceRow = Schemas['ChainInvoiceRow'];
export type MailRow = Schemas['ChainOutboxInStore'];
export type QuarantineRow = Schemas['ChainQuarantineInStore'];
export type ClaimRow = Schemas['ChainClaimInStore'];

/** What is listed over several stores, with what one must be allowed to see it. */
export const LISTS = {
  BELOW_ZERO: 'STOCK_VIEW',
  NOT_SOLD: 'STOCK_VIEW',
  ON_HAND: 'STOCK_VIEW',
  EXPIRY: 'STOCK_VIEW',
  VALUE: 'INSIGHT_VIEW',
  TO_COUNT: 'STOCK_VIEW',
  COUNTS: 'COUNT_DO',
  TRANSFERS: 'STOCK_VIEW',
  BATCHES: 'PRODUCT_VIEW',
  PROMOTIONS: 'PRODUCT_VIEW',
  PROPOSALS: 'PROPOSAL_VIEW',
  ORDERS: 'ORDER_WRITE',
  INVOICES: 'ORDER_WRITE',
  CLAIMS: 'ORDER_WRITE',
  OUTBOX: 'ORDER_WRITE',
  QUARANTINE: 'SALES_VIEW',
} as const satisfies Record<string, Permission>;

export type List = keyof typeof LISTS;

/** All of them, in the order in which they are offered. */
export const LIST_NAMES = Object.keys(LISTS) as List[];

/** Of which stores: all of one's own, those named, or a group's. */
export interface Chosen {
  stores: number[] | undefined;
  group: number | undefined;
}

interface Page<Row> {
  rows: Row[];
  next?: string | null;
}

/** A list as it is read, page by page. */
function list<Row>(key: unknown[], read: (after: string | undefined) => Promise<Page<Row>>) {
  return infiniteQueryOptions({
    queryKey: ['across', ...key],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
  });
}

/** Days without a sale, and days ahead to a lot's last. */
export const UNSOLD_DAYS = [14, 28, 90] as const;
export const EXPIRY_DAYS = [0, 1, 3, 7] as const;

export const stockQuery = (which: 'BELOW_ZERO' | 'NOT_SOLD' | 'ON_HAND', days: number, chosen: Chosen) =>
  list([which, days, chosen], (after) =>
    answer(api.GET('/api/chain/stock', { params: { query: only({ ...chosen, which, days, after }) } })),
  );

export const expiryQuery = (days: number, chosen: Chosen) =>
  list(['EXPIRY', days, chosen], (after) =>
    answer(api.GET('/api/chain/near-expiry', { params: { query: only({ ...chosen, days, after }) } })),
  );

export const valuesQuery = (chosen: Chosen) =>
  list(['VALUE', chosen], (after) =>
    answer(api.GET('/api/chain/stock-value', { params: { query: only({ ...chosen, after }) } })),
  );

export const risksQuery = (chosen: Chosen) =>
  list(['TO_COUNT', chosen], (after) =>
    answer(api.GET('/api/chain/count-risks', { params: { query: only({ ...chosen, after }) } })),
  );

export const countsQuery = (which: StateIn<'COUNTS'>, chosen: Chosen) =>
  list(['COUNTS', which, chosen], (after) =>
    answer(api.GET('/api/chain/counts', { params: { query: only({ ...chosen, which, after }) } })),
  );

export const transfersQuery = (which: StateIn<'TRANSFERS'>, chosen: Chosen) =>
  list(['TRANSFERS', which, chosen], async (after) => {
    const page = await answer(
      api.GET('/api/chain/transfers', { params: { query: only({ ...chosen, which, after }) } }),
    );
    return { ...page, rows: page.rows.map((row): TransferRow => ({ ...row, names: page.stores })) };
  });

export const batchesQuery = (state: StateIn<'BATCHES'>, chosen: Chosen) =>
  list(['BATCHES', state, chosen], (after) =>
    answer(api.GET('/api/chain/price-batches', { params: { query: only({ ...chosen, state, after }) } })),
  );

export const promotionsQuery = (which: StateIn<'PROMOTIONS'>, chosen: Chosen) =>
  list(['PROMOTIONS', which, chosen], (after) =>
    answer(api.GET('/api/chain/promotions', { params: { query: only({ ...chosen, which, after }) } })),
  );

export const proposalsQuery = (state: StateIn<'PROPOSALS'>, chosen: Chosen) =>
  list(['PROPOSALS', state, chosen], async (after) => {
    const page = await answer(
      api.GET('/api/chain/proposals', { params: { query: only({ ...chosen, state, after }) } }),
    );
    return { ...page, rows: proposalRows(page.rows, page.products) };
  });

export const openOrdersQuery = (chosen: Chosen) =>
  list(['ORDERS', chosen], (after) =>
    answer(api.GET('/api/chain/orders', { params: { query: only({ ...chosen, after }) } })),
  );

export const invoicesQuery = (state: StateIn<'INVOICES'>, chosen: Chosen) =>
  list(['INVOICES', state, chosen], (after) =>
    answer(api.GET('/api/chain/invoices', { params: { query: only({ ...chosen, state, after }) } })),
  );

export const claimsQuery = (standing: StateIn<'CLAIMS'>, chosen: Chosen) =>
  list(['CLAIMS', standing, chosen], (after) =>
    answer(api.GET('/api/chain/claims', { params: { query: only({ ...chosen, standing, after }) } })),
  );

export const quarantineQuery = (state: StateIn<'QUARANTINE'>, chosen: Chosen) =>
  list(['QUARANTINE', state, chosen], (after) =>
    answer(api.GET('/api/chain/quarantine', { params: { query: only({ ...chosen, state, after }) } })),
  );

export const mailsQuery = (chosen: Chosen) =>
  list(['OUTBOX', chosen], (after) =>
    answer(api.GET('/api/chain/outbox', { params: { query: only({ ...chosen, after }) } })),
  );
