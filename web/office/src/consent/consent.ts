import { answer, api, type Schemas } from '@aisle/shared/api';
import { Problem } from '@aisle/shared/problem';
import { queryOptions } from '@tanstack/react-query';

/** A program that asks to be let in. */
export type Asking = Schemas['ConsentAsking'];
export type Scope = Asking['scopes'][number];

/** Who asks and for what; `request` is the query with which the program opened the page. */
export const askingQuery = (request: string) =>
  queryOptions({
    queryKey: ['consent', request],
    queryFn: () => answer(api.GET('/api/consent', { params: { query: { request } } })),
    retry: false,
  });

/** Says yes to these scopes, or with none of them no; answers where the program waits to hear it. */
export const decide = (store: number, request: string, scopes: Scope[]): Promise<Schemas['ConsentAnswered']> =>
  answer(api.POST('/api/stores/{store}/consent', { params: { path: { store } }, body: { request, scopes } }));

/** What is chosen before anybody chose: to look, and not to propose. */
export function chosenAtFirst({ scopes, proposing }: Asking): Scope[] {
  return scopes.filter((scope) => !proposing.includes(scope));
}

/** Where a refused program can hear why; `undefined` where nobody may be led. */
export function wayBack(refusal: unknown): string | undefined {
  const back = refusal instanceof Problem ? refusal.members.back : undefined;
  return typeof back === 'string' ? back : undefined;
}
