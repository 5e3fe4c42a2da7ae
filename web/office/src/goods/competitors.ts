import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Competitor = Schemas['Competitor'];
export type SeenPrice = Schemas['SeenPrice'];
export type SentPrice = Schemas['NotingPricesSent'];
export type Dearer = Schemas['CompetitorSheetsDearer'];

/** Where a price is seen. */
export const SOURCES = ['SHELF', 'LEAFLET', 'WEB'] as const;

export type Source = (typeof SOURCES)[number];

export const competitorsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'competitors'],
    queryFn: () => answer(api.GET('/api/stores/{store}/competitors', { params: { path: { store } } })),
  });

/** What a product was seen to cost elsewhere, beside our price. */
export const besideQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'competitor-prices'],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/products/{product}/competitor-prices', { params: { path: { store, product } } }),
      ),
  });

/** Products that cost more here than at a competitor by more than some percent, seen within some days. */
export const dearerQuery = (store: number, percent: number, days: number) =>
  queryOptions({
    queryKey: [store, 'competitor-prices', percent, days],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/competitor-prices/dearer', {
          params: { path: { store }, query: { percent, days } },
        }),
      ),
  });

/** Notes prices that were seen, all or none. */
export const notePrices = (store: number, rows: SentPrice[]) =>
  answer(api.POST('/api/stores/{store}/competitor-prices', { params: { path: { store } }, body: { rows } }));

export function keepCompetitor(store: number, id: number | undefined, body: Schemas['CompetitorWanted']) {
  return id === undefined
    ? answer(api.POST('/api/stores/{store}/competitors', { params: { path: { store } }, body }))
    : answer(
        api.PUT('/api/stores/{store}/competitors/{competitor}', {
          params: { path: { store, competitor: id } },
          body,
        }),
      );
}

export const endCompetitor = (store: number, competitor: number) =>
  answer(api.DELETE('/api/stores/{store}/competitors/{competitor}', { params: { path: { store, competitor } } }));
