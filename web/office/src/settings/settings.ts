import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Part = Schemas['PartsPart'];
export type NewStore = Schemas['StoresOpening'];

export const partsQuery = queryOptions({
  queryKey: ['parts'],
  queryFn: () => answer(api.GET('/api/parts')),
});

/** Opens another store of the chain; the owner works in it at once. */
export const openStore = (body: NewStore) => answer(api.POST('/api/stores', { body }));

export type House = Schemas['HouseRulesHouse'];

export const houseQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'house-rules'],
    queryFn: () => answer(api.GET('/api/stores/{store}/house-rules', { params: { path: { store } } })),
  });

export const setHouse = (store: number, body: House) =>
  answer(api.PUT('/api/stores/{store}/house-rules', { params: { path: { store } }, body }));

/** The tenders a store may take or not, as the server orders them; cash and cards are always taken. */
export const OFFERED = ['GIFT_CARD', 'STORE_CREDIT', 'HOUSE_ACCOUNT', 'VOUCHER', 'SNAP', 'WIC'] as const;

export type Offered = (typeof OFFERED)[number];

export const tendersQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'tenders'],
    queryFn: (): Promise<string[]> =>
      answer(api.GET('/api/stores/{store}/house-rules/tenders', { params: { path: { store } } })),
  });

export const setTenders = (store: number, tenders: Offered[]) =>
  answer(api.PUT('/api/stores/{store}/house-rules/tenders', { params: { path: { store } }, body: { tenders } }));

export type Tax = Schemas['TaxRatesTax'];
export type Rate = Schemas['TaxRatesRate'];
export type Step = Schemas['TaxRatesStep'];
export type TaxChange = Schemas['HouseRuleWantedTaxChange'];

/** What a rate is on the day before another, parts per million. */
export function rateBefore(rate: Rate, day: string): number {
  return rate.changes.findLast(({ from, begun }) => !begun && from < day)?.ppm ?? rate.ppm;
}

export const changeRate = (store: number, body: TaxChange) =>
  answer(api.POST('/api/stores/{store}/house-rules/tax-changes', { params: { path: { store } }, body }));

/** Takes back a change whose day has not come; refused where it is not as it was seen any more. */
export const takeRateBack = (store: number, body: TaxChange) =>
  answer(api.POST('/api/stores/{store}/house-rules/tax-changes/take-back', { params: { path: { store } }, body }));
