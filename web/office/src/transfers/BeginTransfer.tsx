import { Button, Group, Select, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { beginTransfer, destinationsQuery } from './transfers';

/** Asks where goods are to go; a chain with two stores has only one answer. */
export function BeginTransfer({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // One transfer, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useQuery(destinationsQuery(store.id));
  const possible = read.data ?? [];
  const receiver = chosen ?? (possible.length === 1 ? String(possible[0]?.id) : null);
  const beginning = useMutation({
    mutationFn: (to: number) => beginTransfer(store.id, id, to),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'transfers'] });
      onClose();
      await navigate({ to: '/$store/transfers/$transfer', params: { store: String(store.id), transfer: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (receiver !== null) beginning.mutate(Number(receiver));
  };
  return (
    <Dialog onClose={onClose} title={t('transfers.begin')}>
      <form onSubmit={submit}>
        <Stack>
          {beginning.error ? <ProblemNotice error={beginning.error} /> : null}
          {read.error ? <ProblemNotice error={read.error} /> : null}
          {read.isPending ? <Skeleton height={60} radius="md" /> : null}
          {read.isSuccess && possible.length === 0 ? <p>{t('transfers.nowhere')}</p> : null}
          {possible.length > 0 ? (
            <Select
              label={t('transfers.where')}
              searchable
              data-autofocus
              data={possible.map(({ id: value, name }) => ({ value: String(value), label: name }))}
              value={receiver}
              onChange={setChosen}
            />
          ) : null}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={beginning.isPending} disabled={receiver === null}>
              {t('transfers.beginDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
