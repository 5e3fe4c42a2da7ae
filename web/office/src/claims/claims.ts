import { answer, api, type Schemas } from '@aisle/shared/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ClaimRow = Schemas['ClaimRow'];
export type Claim = Schemas['ClaimSheet'];

/** Which claims a list shows: those of which something is open, or those that are settled. */
export type Shown = 'OPEN' | 'SETTLED';

export const claimsQuery = (store: number, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: [store, 'claims', 'found', shown],
    queryFn: () => answer(api.GET('/api/stores/{store}/claims', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flat().filter(({ open }) => open > 0 === (shown === 'OPEN')),
  });

export const claimQuery = (store: number, claim: string) =>
  queryOptions({
    queryKey: [store, 'claims', claim],
    queryFn: () => answer(api.GET('/api/stores/{store}/claims/{claim}', { params: { path: { store, claim } } })),
  });

/** Takes in a credit note; the same id again counts once. */
export const creditClaim = (store: number, claim: string, body: { id: string; number: string; amount: number }) =>
  answer(api.POST('/api/stores/{store}/claims/{claim}/credit', { params: { path: { store, claim } }, body }));

export const giveUpClaim = (store: number, claim: string, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/claims/{claim}/give-up', { params: { path: { store, claim } }, body: { reason } }),
  );
