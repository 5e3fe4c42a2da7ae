import { Problem } from '@aisle/shared/problem';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Policies.module.css';
import { type Policy, remove, write } from './policies';

/** Writes a policy, changes one, or deletes it. */
export function WritePolicy({ policy, onClose }: { policy: Policy | undefined; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const [id] = useState(() => policy?.id ?? crypto.randomUUID());
  const done = () => {
    void queries.invalidateQueries({ queryKey: [store.id, 'policies'] });
    onClose();
  };
  const writing = useMutation({
    mutationFn: (form: FormData) =>
      write(store.id, { id, title: String(form.get('title') ?? ''), body: String(form.get('body') ?? '') }),
    onSuccess: done,
  });
  const removing = useMutation({ mutationFn: () => remove(store.id, id), onSuccess: done });
  const error = writing.error ?? removing.error;
  const problem = error instanceof Problem ? error : undefined;
  return (
    <Dialog onClose={onClose} title={t(policy ? 'policies.changeTitle' : 'policies.new')} size="lg">
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          writing.mutate(new FormData(event.currentTarget));
        }}
      >
        {error && !refusal.at(problem, 'title') && !refusal.at(problem, 'body') ? (
          <ProblemNotice error={error} />
        ) : null}
        <TextInput
          name="title"
          label={t('policies.title')}
          required
          maxLength={100}
          defaultValue={policy?.title}
          autoComplete="off"
          data-autofocus
          error={refusal.at(problem, 'title')}
        />
        <Textarea
          name="body"
          label={t('policies.body')}
          description={t('policies.bodyText')}
          required
          maxLength={2000}
          autosize
          minRows={4}
          maxRows={12}
          defaultValue={policy?.body}
          error={refusal.at(problem, 'body')}
        />
        <Group justify={policy ? 'space-between' : 'end'}>
          {policy ? (
            <Button
              variant="subtle"
              color="danger"
              loading={removing.isPending}
              disabled={writing.isPending}
              onClick={() => removing.mutate()}
            >
              {t('policies.remove')}
            </Button>
          ) : null}
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={writing.isPending} disabled={removing.isPending}>
              {t('policies.save')}
            </Button>
          </Group>
        </Group>
      </form>
    </Dialog>
  );
}
