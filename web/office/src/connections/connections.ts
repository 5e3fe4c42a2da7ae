import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Token = Schemas['TokensToken'];
export type Issued = Schemas['TokensIssued'];
export type Scope = Token['scopes'][number];
export type Wanted = { name: string; scopes: Scope[]; days: number };

export const connectionsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'connections'],
    queryFn: () => answer(api.GET('/api/stores/{store}/tokens', { params: { path: { store } } })),
  });

export const issue = (store: number, wanted: Wanted): Promise<Issued> =>
  answer(api.POST('/api/stores/{store}/tokens', { params: { path: { store } }, body: wanted }));

export const revoke = (store: number, token: number) =>
  answer(api.DELETE('/api/stores/{store}/tokens/{token}', { params: { path: { store, token } } }));

/** Where a token stands. */
export function stateOf({ revokedAt, expiresAt }: Token, now: number): 'revoked' | 'expired' | 'valid' {
  if (revokedAt) return 'revoked';
  return Date.parse(expiresAt) <= now ? 'expired' : 'valid';
}
