import { Button, Group, Switch, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './InventoryManager.module.css';
import { correct, type Episode, forget } from './memory';

/** Corrects what the agent remembers of one proposal, sets it aside, or deletes it. */
export function CorrectEpisode({ episode, onClose }: { episode: Episode; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [counts, setCounts] = useState(episode.counts);
  const done = () => {
    void queries.invalidateQueries({ queryKey: [store.id, 'episodes'] });
    onClose();
  };
  const correcting = useMutation({
    mutationFn: (reason: string) => correct(store.id, episode.proposal, reason || null, counts),
    onSuccess: done,
  });
  const forgetting = useMutation({ mutationFn: () => forget(store.id, episode.proposal), onSuccess: done });
  const error = correcting.error ?? forgetting.error;
  return (
    <Dialog onClose={onClose} title={t('agent.correctTitle')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          correcting.mutate(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
        }}
      >
        {error ? <ProblemNotice error={error} /> : null}
        <p>{t('agent.correctText')}</p>
        <Textarea
          name="reason"
          label={t('agent.reason')}
          defaultValue={episode.reason ?? ''}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
        <Switch
          label={t('agent.counts')}
          description={t('agent.countsText')}
          checked={counts}
          onChange={(event) => setCounts(event.currentTarget.checked)}
        />
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="danger"
            loading={forgetting.isPending}
            disabled={correcting.isPending}
            onClick={() => forgetting.mutate()}
          >
            {t('agent.forget')}
          </Button>
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={correcting.isPending} disabled={forgetting.isPending}>
              {t('agent.save')}
            </Button>
          </Group>
        </Group>
      </form>
    </Dialog>
  );
}
