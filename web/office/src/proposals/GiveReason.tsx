import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../goods/proposals';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Proposals.module.css';
import { giveReason, proposalQuery } from './proposals';

interface GiveReasonProps {
  act: 'reject' | 'undo';
  proposal: Proposal;
  onClose: () => void;
}

/** Turns a proposal down, or takes back what was done; either way with the reason, for whoever proposes next. */
export function GiveReason({ act, proposal, onClose }: GiveReasonProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const giving = useMutation({
    mutationFn: (reason: string) => giveReason(store.id, proposal.id, act, reason),
    onSuccess: (sheet) => {
      queries.setQueryData(proposalQuery(store.id, proposal.id).queryKey, sheet);
      for (const room of ['proposals', 'orders', 'products']) {
        void queries.invalidateQueries({ queryKey: [store.id, room] });
      }
      onClose();
    },
  });
  const undoing = proposal.change.kind === 'ORDER' ? 'proposals.undoOrder' : 'proposals.undoMarkdown';
  return (
    <Dialog onClose={onClose} title={t(act === 'reject' ? 'proposals.rejectTitle' : 'proposals.undoTitle')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          giving.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
        }}
      >
        {giving.error ? <ProblemNotice error={giving.error} /> : null}
        <p>{t(act === 'reject' ? 'proposals.rejectText' : undoing)}</p>
        <TextInput name="reason" label={t('app.reason')} required maxLength={200} data-autofocus />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="danger" loading={giving.isPending}>
            {t(act === 'reject' ? 'proposals.rejectDo' : 'proposals.undoDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
