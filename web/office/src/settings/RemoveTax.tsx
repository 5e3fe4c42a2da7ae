import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { taxesQuery } from '../session/taxes';
import { removeTax, type Tax } from './settings';

interface RemoveTaxProps {
  tax: Tax;
  onClose: () => void;
  onDone: (version: number) => void;
}

/** Takes away a tax that nothing is taxed with. */
export function RemoveTax({ tax, onClose, onDone }: RemoveTaxProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeTax(store.id, tax.id),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: taxesQuery(store.id).queryKey });
      onDone(version);
    },
  });
  return (
    <Dialog onClose={onClose} title={t('taxes.removeOf', { name: tax.name })}>
      <Stack>
        {removing.error ? <ProblemNotice error={removing.error} /> : null}
        <p>{t('taxes.removeText')}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button color="danger" loading={removing.isPending} onClick={() => removing.mutate()} data-autofocus>
            {t('taxes.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
