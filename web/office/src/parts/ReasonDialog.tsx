import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { useStore } from '../session/store';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';

interface ReasonDialogProps {
  title: string;
  /** What the field is called: why it is done. */
  why: string;
  /** What the button says. */
  confirm: string;
  /** Done with the reason; the store's pages are read anew after it. */
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Ends or undoes something for a reason that stands in the record. */
export function ReasonDialog({ title, why, confirm, act, onClose }: ReasonDialogProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          acting.mutate(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
        }}
      >
        <Stack>
          {acting.error ? <ProblemNotice error={acting.error} /> : null}
          <TextInput name="reason" label={why} required maxLength={200} autoComplete="off" data-autofocus />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={acting.isPending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
