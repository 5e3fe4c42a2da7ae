import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useWords } from '../language/words';
import { useStore } from '../session/store';
import { ask, endOf, type Said, type Turn, type Who, wordsOf } from './assistant';

const BEFORE_MAX = 8;

/** What was asked and answered, kept while one is signed in, so that a link can be followed and come back from. */
export function useConversation(who: Who) {
  const store = useStore();
  const { language } = useWords();
  const queries = useQueryClient();
  const stopping = useRef<AbortController>(undefined);
  const key = [store.id, 'conversation'];
  const { data: turns } = useQuery<Turn[]>({
    queryKey: key,
    queryFn: () => [],
    initialData: [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = (id: string, next: (turn: Turn) => Turn) =>
    queries.setQueryData<Turn[]>(key, (all) => all?.map((turn) => (turn.id === id ? next(turn) : turn)));

  async function send(text: string, product?: number, other?: Who) {
    const last = turns.at(-1);
    const about = product === undefined && last && endOf(last.said) === 'ASKED_BACK' ? last.question : undefined;
    const id = crypto.randomUUID();
    queries.setQueryData<Turn[]>(key, (all) => [
      ...(all ?? []),
      { id, question: text, who: other ?? who, said: [], over: false },
    ]);
    const stop = new AbortController();
    stopping.current = stop;
    const before = turns.slice(-BEFORE_MAX).map(({ question, said }) => ({ asked: question, answered: wordsOf(said) }));
    const hear = (said: Said[]) => change(id, (turn) => ({ ...turn, said: [...turn.said, ...said] }));
    try {
      await ask(
        store.id,
        { text, language, who: other ?? who, product: product ?? null, about: about ?? null, before },
        stop.signal,
        hear,
      );
      change(id, (turn) => ({ ...turn, over: true }));
    } catch (error) {
      change(id, (turn) => ({ ...turn, over: true, ...(stop.signal.aborted ? {} : { error }) }));
    }
  }

  return {
    turns,
    busy: turns.some((turn) => !turn.over),
    send,
    stop: () => stopping.current?.abort(),
    forget: () => queries.setQueryData<Turn[]>(key, []),
  };
}
