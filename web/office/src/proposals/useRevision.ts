import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Change } from '../goods/proposals';
import { useStore } from '../session/store';
import { proposalQuery, revise } from './proposals';

/** Lets an open proposal do something else of its kind. */
export function useRevision(proposal: string, onDone: () => void) {
  const store = useStore();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => revise(store.id, proposal, change),
    onSuccess: (sheet) => {
      queries.setQueryData(proposalQuery(store.id, proposal).queryKey, sheet);
      void queries.invalidateQueries({ queryKey: [store.id, 'proposals', 'found'] });
      onDone();
    },
  });
}
