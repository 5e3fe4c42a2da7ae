import { answer, api, type Schemas } from '@aisle/shared/api';
import { Problem } from '@aisle/shared/problem';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type MailRow = Schemas['OutboxRow'];
export type Mail = Schemas['Mail'];
export type MailState = Mail['state'];

/** A mail on its way is looked at again this soon. */
const UNDER_WAY_MS = 2_000;

const underWay = (state: MailState | undefined) => state === 'WAITING' || state === 'SENDING';

export const outboxQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'outbox', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/outbox', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.mails.some((mail) => underWay(mail.state)) ? UNDER_WAY_MS : false,
  });

/** What was sent a moment ago may be still being written: its files take a moment, the first of a server seconds. */
const LOOKED_FOR_S = 15;

const comesYet = (refusal: unknown) =>
  refusal instanceof Problem && (refusal.status === 404 || refusal.status === 0 || refusal.status >= 500);

export const mailQuery = (store: number, mail: string) =>
  queryOptions({
    queryKey: [store, 'outbox', mail],
    queryFn: () => answer(api.GET('/api/stores/{store}/outbox/{mail}', { params: { path: { store, mail } } })),
    refetchInterval: ({ state }) => (underWay(state.data?.state) ? UNDER_WAY_MS : false),
    retry: (failures, refusal) => comesYet(refusal) && failures < LOOKED_FOR_S,
    retryDelay: 1_000,
  });

/** Where a file of a mail is to be had. */
export const attachmentAddress = (store: number, mail: string, place: number) =>
  `/api/stores/${store}/outbox/${mail}/attachments/${place}`;

export function retryMail(store: number, mail: string) {
  return answer(api.POST('/api/stores/{store}/outbox/{mail}/retry', { params: { path: { store, mail } } }));
}
