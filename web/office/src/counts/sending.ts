import { answer, api } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../session/session';
import { useStore } from '../session/store';
import { sheetQuery } from './counts';
import { saidIn } from './said';
import { type Unsent, UnsentLines } from './unsent';

/** How long a line waits that could not be sent. */
const AGAIN_MS = 3_000;

const lines = new UnsentLines(window.localStorage);

const post = ({ store, count, id, product, place, quantity, at }: Unsent) =>
  answer(
    api.POST('/api/stores/{store}/counts/{count}/said', {
      params: { path: { store, count } },
      body: only({ id, product, place, quantity, at }),
    }),
  );

/** Whether the server has looked at a line and does not take it: sent again it would say the same. */
const refusal = (problem: unknown): string | undefined =>
  problem instanceof Problem && [400, 403, 404, 409].includes(problem.status) ? problem.message : undefined;

/** The lines of whoever is signed in that wait on this device for this store, with what keeps and drops them. */
export function useUnsent() {
  const store = useStore().id;
  const staff = useSession().staff.id;
  const all = useSyncExternalStore(lines.subscribe, lines.all);
  return {
    unsent: all.filter((line) => line.store === store && line.staff === staff),
    keep: (line: Omit<Unsent, 'id' | 'store' | 'staff' | 'at'>) =>
      lines.keep({ ...line, id: crypto.randomUUID(), store, staff, at: new Date().toISOString() }),
    drop: (id: string) => lines.drop(id),
  };
}

/** Sends what waits, one after the other, for as long as the room is open; again and again while the server is away. */
export function useSending(): void {
  const { unsent } = useUnsent();
  const queries = useQueryClient();
  const next = unsent.find(({ refused }) => refused === undefined);
  const id = next?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line says the same for as long as it has its id.
  useEffect(() => {
    if (!next) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let sending = false;
    const stopped = new AbortController();
    const send = async () => {
      if (sending) return;
      sending = true;
      clearTimeout(waiting);
      try {
        await post(next);
        // What was sent is shown as said before it stops waiting, so that it never seems to be gone.
        queries.setQueryData(sheetQuery(next.store, next.count).queryKey, (sheet) => sheet && saidIn(sheet, next));
        lines.drop(next.id);
        void queries.invalidateQueries({ queryKey: [next.store, 'counts'] });
      } catch (problem) {
        const refused = refusal(problem);
        if (refused !== undefined) lines.keep({ ...next, refused });
        else if (!stopped.signal.aborted) waiting = setTimeout(() => void send(), AGAIN_MS);
      } finally {
        sending = false;
      }
    };
    window.addEventListener('online', send);
    void send();
    return () => {
      stopped.abort();
      clearTimeout(waiting);
      window.removeEventListener('online', send);
    };
  }, [id]);
  useEffect(() => {
    window.addEventListener('storage', lines.again);
    return () => window.removeEventListener('storage', lines.again);
  }, []);
}
