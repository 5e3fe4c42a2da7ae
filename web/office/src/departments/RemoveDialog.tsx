import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';

interface RemoveDialogProps {
  title: string;
  /** What becomes of what was in it. */
  text: string;
  remove: () => Promise<unknown>;
  onClose: () => void;
}

/** Takes a department or a category away, once it was said what becomes of its goods. */
export function RemoveDialog({ title, text, remove, onClose }: RemoveDialogProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: [store.id, 'departments'] });
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
    },
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        {removing.error ? <ProblemNotice error={removing.error} /> : null}
        <p>{text}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button color="danger" loading={removing.isPending} onClick={() => removing.mutate()} data-autofocus>
            {t('departments.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
