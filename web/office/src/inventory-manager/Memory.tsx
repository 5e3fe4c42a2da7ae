import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { CorrectEpisode } from './CorrectEpisode';
import css from './InventoryManager.module.css';
import { type About, DECISION_TONE, type Episode, episodesQuery } from './memory';

/** What the agent remembers: what was decided, why, and what came of it. */
export function Memory({ agent }: { agent: string }) {
  const { t } = useWords();
  const store = useStore();
  const episodes = useInfiniteQuery(episodesQuery(store.id, agent));
  const [correcting, setCorrecting] = useState<Episode>();
  return (
    <Panel title={t('agent.memory')} flush={Boolean(episodes.data?.length)}>
      {episodes.isPending ? <Skeleton height={120} radius="lg" /> : null}
      {episodes.isError ? <ProblemNotice error={episodes.error} retry={() => void episodes.refetch()} /> : null}
      {episodes.data?.length === 0 ? <p className={css.muted}>{t('agent.memoryNone')}</p> : null}
      <ul>
        {episodes.data?.map(({ episode, about }) => (
          <EpisodeRow key={episode.proposal} episode={episode} about={about} onCorrect={() => setCorrecting(episode)} />
        ))}
      </ul>
      {episodes.hasNextPage ? (
        <Button variant="subtle" loading={episodes.isFetchingNextPage} onClick={() => void episodes.fetchNextPage()}>
          {t('agent.memoryMore')}
        </Button>
      ) : null}
      {correcting ? <CorrectEpisode episode={correcting} onClose={() => setCorrecting(undefined)} /> : null}
    </Panel>
  );
}

interface EpisodeRowProps {
  episode: Episode;
  about: About;
  onCorrect: () => void;
}

function EpisodeRow({ episode, about, onCorrect }: EpisodeRowProps) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const may = useMay('MEMORY_EDIT');
  const subject = t(`agent.episode.${episode.kind}`, { name: about.subject, count: episode.products.length });
  const came =
    typeof episode.measured === 'number'
      ? t('agent.came', { promised: format.money(episode.promised), came: format.money(episode.measured) })
      : t('agent.promised', { promised: format.money(episode.promised) });
  return (
    <li className={css.line} data-set-aside={!episode.counts}>
      <span>
        <Link
          className={css.subject}
          to="/$store/proposals/$proposal"
          params={{ store: String(store.id), proposal: episode.proposal }}
        >
          {subject}
        </Link>
        <Tag tone={DECISION_TONE[episode.decision]}>{named('decision', episode.decision)}</Tag>
        {episode.counts ? null : (
          <span className={css.aside}>
            <Tag tone="quiet">{t('agent.setAside')}</Tag>
          </span>
        )}
        <span className={css.small}>
          {t('agent.decided', { at: format.dayAndTime(episode.decidedAt), who: about.by ?? t('proposals.byLimit') })}
          {' · '}
          {came}
        </span>
        {about.takenOut.length > 0 ? (
          <span className={css.small}>{t('agent.takenOut', { names: about.takenOut.join(', ') })}</span>
        ) : null}
        {episode.reason ? <q className={css.reason}>{episode.reason}</q> : null}
        {episode.correctedAt ? (
          <span className={css.small}>{t('agent.corrected', { at: format.dayAndTime(episode.correctedAt) })}</span>
        ) : null}
      </span>
      {may ? (
        <Button
          variant="default"
          size="xs"
          onClick={onCorrect}
          aria-label={t('agent.correctOf', { name: subject, at: format.dayAndTime(episode.decidedAt) })}
        >
          {t('agent.correct')}
        </Button>
      ) : null}
    </li>
  );
}
