import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Tone } from '../parts/Tag';

export type Episode = Schemas['Episode'];
export type Remembered = Schemas['MemoryRemembered'];

/** What follows from episodes, as a run writes it down. */
export interface Lesson {
  effect: 'LEAVE_OUT' | 'EXPECT_LESS';
  of: 'ORDER' | 'MARKDOWN';
  name: string;
  until?: string;
  reachedPpm?: number;
  episodes: string[];
}

export const DECISION_TONE: Record<Episode['decision'], Tone> = {
  APPROVED: 'good',
  CHANGED: 'look',
  REJECTED: 'bad',
  TAKEN_BACK: 'bad',
};

export const episodesQuery = (store: number, agent: string) =>
  infiniteQueryOptions({
    queryKey: [store, 'episodes', agent],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/episodes', {
          params: { path: { store }, query: { agent, ...only({ after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) =>
      pages.flatMap((page) => page.episodes.map((episode) => ({ episode, about: aboutOf(episode, page) }))),
  });

/** What an episode is about, by the names people know. */
export interface About {
  subject: string;
  takenOut: string[];
  by: string | undefined;
}

function aboutOf({ kind, supplier, products, turnedDown, decision, decidedBy }: Episode, page: Remembered): About {
  const named = (id: number) => page.products[String(id)] ?? String(id);
  return {
    subject: kind === 'ORDER' ? (page.suppliers[String(supplier)] ?? '') : products.map(named).join(', '),
    takenOut: decision === 'CHANGED' ? turnedDown.map(named) : [],
    by: decidedBy === null ? undefined : page.people[String(decidedBy)],
  };
}

export const correct = (store: number, proposal: string, reason: string | null, counts: boolean) =>
  answer(
    api.POST('/api/stores/{store}/episodes/{proposal}', {
      params: { path: { store, proposal } },
      body: { reason, counts },
    }),
  );

export const forget = (store: number, proposal: string) =>
  answer(api.DELETE('/api/stores/{store}/episodes/{proposal}', { params: { path: { store, proposal } } }));
