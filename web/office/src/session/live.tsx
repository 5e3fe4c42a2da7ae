import { answer, api } from '@aisle/shared/api';
import {
  connectLive,
  type LiveConnection,
  type LiveEvent,
  LiveRefused,
  type LiveState,
  type LiveTopic,
  liveAddress,
  openSocket,
} from '@aisle/shared/live';
import { Problem } from '@aisle/shared/problem';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { sessionQuery } from './session';
import { useStore } from './store';

type Listener = (event: LiveEvent) => void;

interface Live {
  state: LiveState;
  retryNow(): void;
  listen(listener: Listener): () => void;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** Which of a store's queries a push makes old. A sale changes nearly everything a page sums, so it is gathered. */
const MADE_OLD: Record<LiveTopic, readonly string[]> = {
  sale: ['today', 'latest'],
  till: ['tills'],
  quarantine: ['quarantine', 'today'],
  'price-book': ['products', 'tills'],
  staff: ['tills', 'staff'],
  run: ['runs', 'proposals'],
};

/** Sales come in bursts: what they make old is read again at most this often. */
const GATHER_MS = 2_000;

async function ticket(): Promise<string> {
  try {
    return (await answer(api.POST('/api/live/tickets'))).ticket;
  } catch (refusal) {
    if (refusal instanceof Problem && (refusal.status === 401 || refusal.status === 403)) {
      throw new LiveRefused(refusal.message);
    }
    throw refusal;
  }
}

/** Keeps the store's rooms live: reads again what a push made old, and everything after a break too long to resume. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const store = useStore();
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>({ state: 'connecting' });
  const connection = useRef<LiveConnection>(undefined);
  const listeners = useRef(new Set<Listener>());

  useEffect(() => {
    const old = new Set<string>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      gathering = undefined;
      for (const room of old) void queries.invalidateQueries({ queryKey: [store.id, room] });
      old.clear();
    };
    const live = connectLive({
      ticket,
      open: (once, after) => openSocket(liveAddress(window.location, once, after)),
      onEvent: (event) => {
        if (event.store !== store.id) return;
        for (const listener of listeners.current) listener(event);
        for (const room of MADE_OLD[event.topic] ?? []) old.add(room);
        gathering ??= setTimeout(readAgain, GATHER_MS);
      },
      onReset: () => void queries.invalidateQueries({ queryKey: [store.id] }),
      onState: (next) => {
        setState(next);
        if (next.state === 'refused') void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    });
    connection.current = live;
    const back = () => live.retryNow();
    const gone = () => live.lost();
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
      clearTimeout(gathering);
      live.stop();
    };
  }, [store.id, queries]);

  const live = useMemo<Live>(
    () => ({
      state,
      retryNow: () => connection.current?.retryNow(),
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether what is shown is live, and how to try again. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('This page is drawn outside the live push');
  return live;
}

/** Hears each event of one topic of this store. */
export function useLiveEvent<T extends LiveTopic>(topic: T, hear: (event: Extract<LiveEvent, { topic: T }>) => void) {
  const { listen } = useLive();
  const heard = useEffectEvent((event: LiveEvent) => {
    if (event.topic === topic) hear(event as Extract<LiveEvent, { topic: T }>);
  });
  useEffect(() => listen((event) => heard(event)), [listen]);
}
