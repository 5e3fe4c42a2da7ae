import { Problem } from '@aisle/shared/problem';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useStore } from '../session/store';
import { approve, proposalQuery } from './proposals';

/**
 * Approves a proposal, `true` for despite what moved. `stockMoved` says that it was refused because stock is not what
 * it was; what is there now has been read again by then.
 */
export function useApproval(proposal: string) {
  const store = useStore();
  const queries = useQueryClient();
  const approval = useMutation({
    mutationFn: (despiteStock: boolean) => approve(store.id, proposal, despiteStock),
    onSuccess: (sheet) => {
      queries.setQueryData(proposalQuery(store.id, proposal).queryKey, sheet);
      // The order or the price that it led to shows elsewhere.
      for (const room of ['orders', 'outbox', 'products', 'proposals']) {
        void queries.invalidateQueries({ queryKey: [store.id, room] });
      }
    },
    onError: () => queries.invalidateQueries({ queryKey: [store.id, 'proposals'] }),
  });
  const stockMoved = approval.error instanceof Problem && approval.error.kind === 'stock-moved';
  return { ...approval, stockMoved };
}
