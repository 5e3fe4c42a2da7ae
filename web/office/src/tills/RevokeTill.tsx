import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import type { Till } from '../session/tills';
import css from './Tills.module.css';
import { revokeTill } from './tills';

/** Shuts a till out, after saying what that means for what is still on it. */
export function RevokeTill({ till, onClose }: { till: Till; onClose: () => void }) {
  const store = useStore();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeTill(store.id, till.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [store.id, 'tills'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Shut out ${till.name}?`} centered>
      <div className={css.form}>
        {revoke.error ? <ProblemNotice error={revoke.error} /> : null}
        <p>
          Its key stops working at once: it can go on selling, but what it sells is not taken in until it is enrolled
          again with a new code.
        </p>
        {till.unsent > 0 ? (
          <p>
            <strong>
              {till.unsent} {till.unsent === 1 ? 'entry is' : 'entries are'} still only on this till.
            </strong>
          </p>
        ) : null}
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button color="danger" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            Shut it out
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
