import { Problem } from '@aisle/shared/problem';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import type { Till } from '../session/tills';
import css from './Tills.module.css';
import { addTill } from './tills';

/** Names a new till; its code comes next. */
export function AddTill({ onClose, onAdded }: { onClose: () => void; onAdded: (till: Till) => void }) {
  const store = useStore();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: (name: string) => addTill(store.id, name),
    onSuccess: (till) => {
      void queries.invalidateQueries({ queryKey: [store.id, 'tills'] });
      onAdded(till);
    },
  });
  const atName = add.error instanceof Problem ? add.error.forField('name') : undefined;
  return (
    <Modal opened onClose={onClose} title="Add a till" centered>
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
          label="Name"
          description="As staff call it"
          placeholder="Till 4"
          data-autofocus
          required
          maxLength={40}
          error={atName}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={add.isPending}>
            Add and show its code
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
