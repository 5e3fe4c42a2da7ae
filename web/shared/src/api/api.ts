import createClient, { type Middleware } from 'openapi-fetch';
import { CORRELATION_HEADER, problemOf, unreachable } from '../problem/problem';
import type { components, paths } from './schema';

/** The server's JSON by name, as its `/openapi.json` describes it. */
export type Schemas = components['schemas'];

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function cookie(name: string): string | undefined {
  const start = `${name}=`;
  const found = document.cookie.split('; ').find((part) => part.startsWith(start));
  return found === undefined ? undefined : decodeURIComponent(found.slice(start.length));
}

/** Names each click for the server's log, echoes the anti-forgery cookie, and turns every refusal into a Problem. */
const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set(CORRELATION_HEADER, crypto.randomUUID());
    const token = cookie('XSRF-TOKEN');
    if (token !== undefined && WRITES.has(request.method)) request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    return error instanceof Error && error.name === 'AbortError' ? error : unreachable(error);
  },
};

/**
 * The office's calls, typed by the server's own description of them. Each rejects with a
 * {@link import('../problem/problem').Problem} when it is refused or nobody answers.
 */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(manners);

/** The body of a call that succeeded. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
