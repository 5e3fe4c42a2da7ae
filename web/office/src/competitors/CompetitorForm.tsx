import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Competitor, endCompetitor, keepCompetitor } from '../goods/competitors';
import { placed, StoresChoice, whereOf } from '../goods/StoresChoice';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';

/** Asks what a competitor is called and which of our stores it competes with. */
export function CompetitorForm({ competitor, onClose }: { competitor?: Competitor; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const [name, setName] = useState(competitor?.name ?? '');
  const [where, setWhere] = useState(whereOf(competitor ? { stores: competitor.stores } : { stores: [store.id] }));
  const keeping = useMutation({
    mutationFn: () => keepCompetitor(store.id, competitor?.id, only({ name, stores: placed(where).stores })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const problem = keeping.error instanceof Problem ? keeping.error : undefined;
  const at = (field: string) => refusal.at(problem, field);
  return (
    <Dialog
      onClose={onClose}
      title={competitor ? t('competitors.changeOf', { name: competitor.name }) : t('competitors.add')}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keeping.mutate();
        }}
      >
        <Stack>
          {keeping.error && !at('name') && !at('stores') ? <ProblemNotice error={keeping.error} /> : null}
          <TextInput
            label={t('competitors.name')}
            maxLength={80}
            required
            autoComplete="off"
            data-autofocus
            value={name}
            error={at('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <StoresChoice where={where} at={at} withoutGroups onChange={setWhere} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={keeping.isPending}>
              {t('competitors.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Asks once more before a competitor's prices are compared no more. */
export function EndCompetitor({ competitor, onClose }: { competitor: Competitor; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endCompetitor(store.id, competitor.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('competitors.endOf', { name: competitor.name })}>
      <Stack>
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
        <p>{t('competitors.endText')}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button color="danger" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('competitors.end')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
