import { Problem } from '@aisle/shared/problem';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Standing } from '../goods/categories';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import type { Placed } from './departments';

interface NameDialogProps {
  title: string;
  name?: string;
  parent?: number | null;
  /** Where a category may stand; left out for a department. */
  places?: Standing[];
  keep: (wanted: Placed) => Promise<unknown>;
  onClose: () => void;
}

/** Names a department, or a category and the place where it stands. */
export function NameDialog({ title, name: before = '', parent: stood = null, places, keep, onClose }: NameDialogProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [name, setName] = useState(before);
  const [parent, setParent] = useState(stood);
  const [nameless, setNameless] = useState(false);
  const keeping = useMutation({
    mutationFn: keep,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'departments'] });
      onClose();
    },
  });
  const problem = keeping.error instanceof Problem ? keeping.error : undefined;
  const taken = problem?.members.field === 'name' ? t('departments.taken') : undefined;
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setNameless(name.trim() === '');
          if (name.trim() !== '') keeping.mutate({ name: name.trim(), parent });
        }}
      >
        <Stack>
          {keeping.error && !taken ? <ProblemNotice error={keeping.error} /> : null}
          <TextInput
            label={t('departments.name')}
            data-autofocus
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setNameless(false);
              keeping.reset();
            }}
            error={nameless ? t('departments.nameless') : taken}
          />
          {places ? (
            <Select
              label={t('departments.within')}
              placeholder={t('departments.directly')}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('departments.directly') }}
              data={places.map(({ category, path }) => ({ value: String(category.id), label: path }))}
              value={parent === null ? null : String(parent)}
              onChange={(chosen) => setParent(chosen === null ? null : Number(chosen))}
            />
          ) : null}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={keeping.isPending}>
              {t('departments.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
