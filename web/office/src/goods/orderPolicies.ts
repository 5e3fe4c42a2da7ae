import { answer, api, type Schemas } from '@aisle/shared/api';
import { readMoney, type Unreadable } from '@aisle/shared/money';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type OrderPolicy = Schemas['OrderPolicyShown'];
export type WantedPolicy = Schemas['OrderPolicyWantedLine'];

/** A row as it is typed: which levels are filled in says by which rule the product is ordered. */
export interface PolicyRow {
  code: string;
  minimum: string;
  maximum: string;
  space: string;
}

export const POLICY_COLUMNS = ['code', 'minimum', 'maximum', 'space'] as const satisfies (keyof PolicyRow)[];

/** What is wrong with a row, and in which column. */
export interface WrongPolicy {
  column: keyof PolicyRow;
  why: Unreadable | 'no-code' | 'no-maximum' | 'below-minimum' | 'no-space';
}

export const emptyPolicy = (): PolicyRow => ({ code: '', minimum: '', maximum: '', space: '' });

export const isEmptyPolicy = (row: PolicyRow) => row.code.trim() === '';

/** Quantities are typed like an amount of a currency with three digits. */
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

const PLAIN = /^[\s"']+|[\s"']+$/g;

/** A row as it is sent, or what is wrong with it. A maximum of 0 is never ordered; no maximum goes by the forecast. */
export function readPolicy(row: PolicyRow): WantedPolicy | { wrong: WrongPolicy } {
  const code = row.code.trim();
  if (!/\d/.test(code)) return { wrong: { column: 'code', why: 'no-code' } };
  const read: Partial<Record<'minimum' | 'maximum' | 'space', number>> = {};
  for (const column of ['minimum', 'maximum', 'space'] as const) {
    if (row[column].trim() === '') continue;
    const typed = readMoney(row[column], THOUSANDTHS);
    if ('problem' in typed) return { wrong: { column, why: typed.problem } };
    read[column] = typed.minorUnits;
  }
  const { minimum, maximum, space } = read;
  if (space !== undefined && space <= 0) return { wrong: { column: 'space', why: 'no-space' } };
  if (maximum === undefined && minimum !== undefined) return { wrong: { column: 'maximum', why: 'no-maximum' } };
  if (maximum !== undefined && maximum < (minimum ?? 0)) return { wrong: { column: 'maximum', why: 'below-minimum' } };
  const shelf = space === undefined ? {} : { space };
  if (maximum === undefined) return { code, rule: 'FORECAST', ...shelf };
  if (maximum === 0) return { code, rule: 'NEVER', ...shelf };
  return minimum === undefined
    ? { code, rule: 'ORDER_UP_TO', maximum, ...shelf }
    : { code, rule: 'MIN_MAX', minimum, maximum, ...shelf };
}

/** A policy as it would be typed. */
export const policyRow = ({ code, product, rule, minimum, maximum, space }: OrderPolicy): PolicyRow => {
  const typed = (thousandths: number | null | undefined) => (thousandths == null ? '' : String(thousandths / 1_000));
  return {
    code: code ?? String(product),
    minimum: typed(minimum),
    maximum: rule === 'NEVER' ? '0' : typed(maximum),
    space: typed(space),
  };
};

/** Rows copied from a spreadsheet, in the order of the grid's columns; a line of headings is left out. */
export function pastedPolicies(text: string): PolicyRow[] | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !text.includes('\t') && !text.includes(';')) return undefined;
  return lines
    .map((line) => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.replace(PLAIN, '')))
    .filter(([code], index) => index > 0 || /\d/.test(code ?? ''))
    .map(([code = '', minimum = '', maximum = '', space = '']) => ({ code, minimum, maximum, space }));
}

export const orderPoliciesQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'order-policies'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/order-policies', { params: { path: { store }, query: { after: pageParam } } }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: (found) => found.pages.flatMap(({ lines }) => lines),
  });

/** How one product is ordered, also where nothing was said of it. */
export const orderPolicyQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'order-policies', product],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/order-policy', { params: { path: { store, product } } })),
  });

/** Says how products are ordered from now on, all or none. */
export function setPolicies(store: number, lines: WantedPolicy[]) {
  return answer(api.PUT('/api/stores/{store}/order-policies', { params: { path: { store } }, body: { lines } }));
}
