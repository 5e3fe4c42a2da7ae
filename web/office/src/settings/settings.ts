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

export type NewTax = Schemas['TaxClassesNewTax'];

export const makeTax = (store: number, body: NewTax) =>
  answer(api.POST('/api/stores/{store}/house-rules/taxes', { params: { path: { store } }, body }));

/** Takes a tax away; refused where goods are or were taxed with it. */
export const removeTax = (store: number, tax: number) =>
  answer(api.DELETE('/api/stores/{store}/house-rules/taxes/{tax}', { params: { path: { store, tax } } }));

export type EmbeddedForm = Schemas['EmbeddedCodesForm'];

export const embeddedCodesQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'embedded-codes'],
    queryFn: () => answer(api.GET('/api/stores/{store}/house-rules/embedded-codes', { params: { path: { store } } })),
  });

/** Says how the chain's scales print, in place of what was said before. */
export const setEmbeddedCodes = (store: number, forms: Omit<EmbeddedForm, 'everyStore'>[]) =>
  answer(api.PUT('/api/stores/{store}/house-rules/embedded-codes', { params: { path: { store } }, body: { forms } }));

/** Digits of a code from a scale, with its prefix and its check digit. */
const DIGITS = 13;

/** How many digits are left for the value when prefix, item and check digits are known. */
export const valueDigits = (prefix: string, itemDigits: number, valueCheck: boolean): number =>
  DIGITS - 1 - prefix.length - itemDigits - (valueCheck ? 1 : 0);

/** How a code of a form is made up, a letter for each digit: `2` `IIIII` `VVVVV` `C`. */
export const madeUp = ({ prefix, itemDigits, valueDigits, valueCheck }: EmbeddedForm): string =>
  `${prefix} ${'I'.repeat(itemDigits)} ${valueCheck ? 'C ' : ''}${'V'.repeat(valueDigits)} C`;

/** What a rate is on the day before another, parts per million. */
export function rateBefore(rate: Rate, day: string): number {
  return rate.changes.findLast(({ from, begun }) => !begun && from < day)?.ppm ?? rate.ppm;
}

export const changeRate = (store: number, body: TaxChange) =>
  answer(api.POST('/api/stores/{store}/house-rules/tax-changes', { params: { path: { store } }, body }));

/** Takes back a change whose day has not come; refused where it is not as it was seen any more. */
export const takeRateBack = (store: number, body: TaxChange) =>
  answer(api.POST('/api/stores/{store}/house-rules/tax-changes/take-back', { params: { path: { store } }, body }));
