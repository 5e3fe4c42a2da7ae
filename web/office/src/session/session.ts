import { answer, api, type Schemas } from '@aisle/shared/api';
import { Problem } from '@aisle/shared/problem';
import { type QueryClient, queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

/** Who is signed in, what they may, and where. */
export type Session = Schemas['Session'];

/** What a member of staff may do; the server decides, the office only leaves out what would be refused. */
export type Permission = Session['permissions'][number];

/** How the last session went away: it ran out, or the person signed out. */
export type NoSession = { signedOut: 'ended' | 'by-choice' | 'never' };

/** Who is signed in, or why nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | NoSession> => {
    try {
      return await answer(api.GET('/api/session'));
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.status === 401) return { signedOut: 'never' };
      throw refusal;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

/** Notes that nobody is signed in any more. */
export function signedOut(queries: QueryClient, how: NoSession['signedOut']) {
  queries.setQueryData(['session'], (): NoSession => ({ signedOut: how }));
}

/** The session of a page that is only drawn for somebody signed in. */
export function useSession() {
  const { data } = useSuspenseQuery(sessionQuery);
  if ('signedOut' in data) throw new Error('This page is drawn without a session');
  return data;
}

/** Whether the one signed in may do this. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.some((granted) => granted === permission);
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: { login: string; password: string }) => {
      await answer(api.POST('/api/session', { body: credentials }));
      return answer(api.GET('/api/session'));
    },
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    onSuccess: () => {
      signedOut(queries, 'by-choice');
      // What was read is not for whoever signs in next.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
