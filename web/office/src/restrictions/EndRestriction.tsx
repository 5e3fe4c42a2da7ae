import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endRestriction, type Restriction } from '../goods/restrictions';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Restrictions.module.css';

/** Ends a restriction, with the reason: the goods are sold as any other. */
export function EndRestriction({ restriction, onClose }: { restriction: Restriction; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (reason: string) => endRestriction(store.id, restriction.id, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('restrictions.endOf', { name: restriction.name })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          ending.mutate(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
        }}
      >
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
        <TextInput
          name="reason"
          label={t('restrictions.endWhy')}
          required
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={ending.isPending}>
            {t('restrictions.endDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
