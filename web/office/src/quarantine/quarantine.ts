import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type QuarantineRow = Schemas['QuarantineRow'];
export type Quarantined = Schemas['Quarantined'];

/** What became of an item. */
export type State = QuarantineRow['state'];

export const STATES = ['OPEN', 'RECORDED', 'DISMISSED'] as const satisfies State[];

/** The state that is asked for, if there is such; else what is open. */
export const stateOf = (asked: string | undefined): State => STATES.find((state) => state === asked) ?? 'OPEN';

export const quarantineQuery = (store: number, state: State) =>
  infiniteQueryOptions({
    queryKey: [store, 'quarantine', 'found', state],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/quarantine', {
          params: { path: { store }, query: { state, ...only({ after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });

export const quarantinedQuery = (store: number, id: string) =>
  queryOptions({
    queryKey: [store, 'quarantine', id],
    queryFn: () => answer(api.GET('/api/stores/{store}/quarantine/{id}', { params: { path: { store, id } } })),
  });

/** `record` takes the entry in as it came, `dismiss` leaves it out of sales, stock and books for good. */
export type Decision = 'record' | 'dismiss';

export function decide(store: number, id: string, decision: Decision, reason: string) {
  const params = { path: { store, id } };
  return decision === 'record'
    ? answer(api.POST('/api/stores/{store}/quarantine/{id}/record', { params, body: { reason } }))
    : answer(api.POST('/api/stores/{store}/quarantine/{id}/dismiss', { params, body: { reason } }));
}

/**
 * Reasons that lie in the entry itself, or in what is recorded already: no later event makes them go away, so nobody can
 * record the entry.
 */
const FOR_GOOD = new Set([
  'form',
  'other-store',
  'other-till',
  'hash-wrong',
  'id-reused',
  'number-used',
  'sums-wrong',
  'currency-wrong',
  'refund-exceeds',
]);

/** Whether somebody may record what was put aside for this reason; the server checks it once more. */
export function recordable(reason: string): boolean {
  return !FOR_GOOD.has(reason);
}

/** A part of two texts beside each other: the same in both, or only in one. */
export interface Compared {
  left: string | undefined;
  right: string | undefined;
  same: boolean;
}

/** Puts two JSON values side by side, a member a row, objects and arrays by their path. */
export function compare(left: unknown, right: unknown): (Compared & { path: string })[] {
  const [before, after] = [flat(left), flat(right)];
  return [...new Set([...before.keys(), ...after.keys()])].map((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    return { path, left: one, right: other, same: one === other };
  });
}

function flat(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, member]) => [
      ...flat(member, path === '' ? name : Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`),
    ]),
  );
}
