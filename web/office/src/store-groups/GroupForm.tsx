import { Problem } from '@aisle/shared/problem';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { StoreBoxes } from '../goods/StoreBoxes';
import { type StoreGroup, storeGroupsQuery } from '../goods/storeGroups';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { endGroup, keepGroup } from './groups';

/** Asks what a group is called and which stores are in it. */
export function GroupForm({ group, onClose }: { group?: StoreGroup; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const [name, setName] = useState(group?.name ?? '');
  const [chosen, setChosen] = useState((group?.stores ?? []).map(String));
  const keeping = useMutation({
    mutationFn: () => keepGroup(group?.id, { name, stores: chosen.map(Number) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: storeGroupsQuery.queryKey });
      onClose();
    },
  });
  const problem = keeping.error instanceof Problem ? keeping.error : undefined;
  const at = (field: 'name' | 'stores') => refusal.at(problem, field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.mutate();
  };
  return (
    <Dialog onClose={onClose} title={group ? t('groups.changeOf', { name: group.name }) : t('groups.make')} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {keeping.error && !at('name') && !at('stores') ? <ProblemNotice error={keeping.error} /> : null}
          <TextInput
            label={t('groups.name')}
            description={t('groups.nameText')}
            maxLength={60}
            required
            autoComplete="off"
            data-autofocus
            value={name}
            error={at('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <StoreBoxes label={t('groups.stores')} value={chosen} error={at('stores')} onChange={setChosen} />
          {group ? <p>{t('groups.publishedStays')}</p> : null}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={keeping.isPending}>
              {t('groups.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Asks once more before a group ends. */
export function EndGroup({ group, onClose }: { group: StoreGroup; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endGroup(group.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: storeGroupsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('groups.endOf', { name: group.name })}>
      <Stack>
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
        <p>{t('groups.endText')}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button color="danger" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('groups.end')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
