import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import type { Till } from '../session/tills';
import css from './Tills.module.css';
import { revokeTill } from './tills';

/** Shuts a till out, after saying what that means for what is still on it. */
export function RevokeTill({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useWords();
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
    <Dialog onClose={onClose} title={t('tills.shutOutTitle', { name: till.name })}>
      <div className={css.form}>
        {revoke.error ? <ProblemNotice error={revoke.error} /> : null}
        <p>{t('tills.shutOutText')}</p>
        {till.unsent > 0 ? (
          <p>
            <strong>{t('tills.stillThere', { count: till.unsent })}</strong>
          </p>
        ) : null}
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('tills.keep')}
          </Button>
          <Button color="danger" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('tills.shutOutDo')}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
