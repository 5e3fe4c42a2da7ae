import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endRecall, type Recall } from '../goods/recalls';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Recalls.module.css';

/** Ends a recall, with the reason: the tills sell the goods again. */
export function EndRecall({ recall, onClose }: { recall: Recall; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (reason: string) => endRecall(store.id, recall.id, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('recalls.endOf', { name: recall.productName })}>
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
          label={t('recalls.endWhy')}
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
            {t('recalls.endDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
