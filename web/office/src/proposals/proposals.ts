import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Change, type Proposal, proposalRows } from '../goods/proposals';

export type ProposalSheet = Omit<Schemas['ProposalSheet'], 'proposal'> & { proposal: Proposal };
export type ProposalEvent = Schemas['ProposalEvent'];
export type Figure = Schemas['NewProposalFigure'];
export type State = Proposal['state'];
export type StandingLimit = Schemas['StandingLimitsStandingLimit'];
export type Kind = StandingLimit['kind'];

/** Every state in the order in which one looks at them. */
export const STATES = ['OPEN', 'CARRIED_OUT', 'REJECTED', 'UNDONE', 'EXPIRED'] as const satisfies readonly State[];

/** A list of one state, or of all proposals. */
export type Shown = State | 'ALL';

export const shownOf = (value: unknown): Shown | undefined => [...STATES, 'ALL' as const].find((one) => one === value);

export const proposalsQuery = (store: number, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: [store, 'proposals', 'found', shown],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/proposals', {
          params: {
            path: { store },
            query: only({ state: shown === 'ALL' ? undefined : shown, after: pageParam }),
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ proposals, products }) => proposalRows(proposals, products)),
  });

/** The sheet in an answer. */
async function sheetOf(answered: Parameters<typeof answer<Schemas['ProposalSheet']>>[0]): Promise<ProposalSheet> {
  return (await answer(answered)) as unknown as ProposalSheet;
}

export const proposalQuery = (store: number, proposal: string) =>
  queryOptions({
    queryKey: [store, 'proposals', proposal],
    queryFn: () =>
      sheetOf(api.GET('/api/stores/{store}/proposals/{proposal}', { params: { path: { store, proposal } } })),
  });

export const limitsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'proposals', 'limits'],
    queryFn: () => answer(api.GET('/api/stores/{store}/standing-limits', { params: { path: { store } } })),
  });

/** Carries a proposal out; approved twice it is done once. */
export function approve(store: number, proposal: string, despiteStock: boolean) {
  return sheetOf(
    api.POST('/api/stores/{store}/proposals/{proposal}/approve', {
      params: { path: { store, proposal } },
      body: { despiteStock },
    }),
  );
}

export function revise(store: number, proposal: string, change: Change) {
  return sheetOf(
    api.POST('/api/stores/{store}/proposals/{proposal}/change', {
      params: { path: { store, proposal } },
      body: { change: change as unknown as Schemas['ChangeOrder'] },
    }),
  );
}

/** Turns an open one down, or takes back one that was carried out. */
export function giveReason(store: number, proposal: string, act: 'reject' | 'undo', reason: string) {
  return sheetOf(
    api.POST(`/api/stores/{store}/proposals/{proposal}/${act}`, {
      params: { path: { store, proposal } },
      body: { reason },
    }),
  );
}

/** Sets how far things are done without asking; undefined ends it. */
export function setLimit(store: number, kind: Kind, most: number | undefined) {
  return answer(
    api.POST('/api/stores/{store}/standing-limits', { params: { path: { store } }, body: { kind, ...only({ most }) } }),
  );
}
