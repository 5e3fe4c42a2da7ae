import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';

interface RemoveDialogProps<T> {
  title: string;
  /** What becomes of what was in it. */
  text: string;
  /** What the button says. */
  confirm: string;
  remove: () => Promise<T>;
  /** It is gone: reads anew what showed it. */
  onRemoved: (answer: T) => void;
  onClose: () => void;
}

/** Takes something away, once it was said what follows; it stays open where that is refused. */
export function RemoveDialog<T>({ title, text, confirm, remove, onRemoved, onClose }: RemoveDialogProps<T>) {
  const { t } = useWords();
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: (answer) => {
      onClose();
      onRemoved(answer);
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
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
