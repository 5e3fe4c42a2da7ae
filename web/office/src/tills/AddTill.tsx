import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import type { Till } from '../session/tills';
import css from './Tills.module.css';
import { addTill } from './tills';

/** Names a new till; its code comes next. */
export function AddTill({ onClose, onAdded }: { onClose: () => void; onAdded: (till: Till) => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: (name: string) => addTill(store.id, name),
    onSuccess: (till) => {
      void queries.invalidateQueries({ queryKey: [store.id, 'tills'] });
      onAdded(till);
    },
  });
  const atName = refusal.at(add.error, 'name');
  return (
    <Dialog onClose={onClose} title={t('tills.add')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(String(new FormData(event.currentTarget).get('name')).trim());
        }}
      >
        {add.error && !atName ? <ProblemNotice error={add.error} /> : null}
        <TextInput
          name="name"
          label={t('tills.name')}
          description={t('tills.nameText')}
          placeholder={t('tills.nameLike')}
          data-autofocus
          required
          maxLength={40}
          error={atName}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('tills.addDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
