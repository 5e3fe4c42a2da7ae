import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';

export type InvoiceRow = Schemas['InvoiceRow'];
export type Invoice = Schemas['InvoiceSheet'];
export type InvoiceLine = Schemas['InvoiceShownLine'];
export type WaitingReceipt = Schemas['InvoiceWaitingReceipt'];
export type WaitingLine = Schemas['InvoiceWaitingLine'];
export type Entry = Required<Omit<Schemas['InvoiceEntry'], 'id' | 'lines'>> & { lines: EntryLine[] };

/** What is charged of one line of an order: thousandths, and minor units a pack. */
export interface EntryLine {
  order: string;
  line: number;
  quantity: number;
  cost: number;
}

export type Decision = NonNullable<InvoiceLine['decision']>;

/** Which invoices a list shows: all that are not approved, those of them that differ, or those that are approved. */
export const SHOWN = ['OPEN', 'DIFFERS', 'APPROVED'] as const;

export type Shown = (typeof SHOWN)[number];

export const invoicesQuery = (store: number, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: [store, 'invoices', 'found', shown],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/invoices', {
          params: { path: { store }, query: { state: [shown === 'APPROVED' ? 'APPROVED' : 'ENTERED'] } },
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flat().filter(({ open }) => shown !== 'DIFFERS' || open > 0),
  });

export const invoiceQuery = (store: number, invoice: string) =>
  queryOptions({
    queryKey: [store, 'invoices', invoice],
    queryFn: () => answer(api.GET('/api/stores/{store}/invoices/{invoice}', { params: { path: { store, invoice } } })),
  });

/** The latest goods receipts of a supplier of which something waits for an invoice. */
export const uninvoicedQuery = (store: number, supplier: number) =>
  queryOptions({
    queryKey: [store, 'invoices', 'waiting', supplier],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/uninvoiced', { params: { path: { store }, query: { supplier } } })),
  });

/** Enters an invoice; the same id again is the same invoice. */
export const enterInvoice = (store: number, id: string, entry: Entry) =>
  answer(api.POST('/api/stores/{store}/invoices', { params: { path: { store } }, body: { id, ...entry } }));

export const reviseInvoice = (store: number, invoice: string, body: Entry) =>
  answer(api.POST('/api/stores/{store}/invoices/{invoice}', { params: { path: { store, invoice } }, body }));

export const decideLine = (store: number, invoice: string, line: number, decision: Decision) =>
  answer(
    api.POST('/api/stores/{store}/invoices/{invoice}/decide', {
      params: { path: { store, invoice } },
      body: { line, decision },
    }),
  );

export const approveInvoice = (store: number, invoice: string) =>
  answer(api.POST('/api/stores/{store}/invoices/{invoice}/approve', { params: { path: { store, invoice } } }));

export const withdrawInvoice = (store: number, invoice: string) =>
  answer(api.POST('/api/stores/{store}/invoices/{invoice}/withdraw', { params: { path: { store, invoice } } }));

/** Shows an invoice as the server answered it, and reads the lists anew. */
export async function keepShown(queries: QueryClient, store: number, invoice: Invoice) {
  queries.setQueryData(invoiceQuery(store, invoice.id).queryKey, invoice);
  await Promise.all([
    queries.invalidateQueries({ queryKey: [store, 'invoices', 'found'] }),
    queries.invalidateQueries({ queryKey: [store, 'invoices', 'waiting'] }),
    queries.invalidateQueries({ queryKey: [store, 'claims'] }),
    queries.invalidateQueries({ queryKey: [store, 'suppliers'] }),
  ]);
}
