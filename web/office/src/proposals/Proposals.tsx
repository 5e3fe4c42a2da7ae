import { only } from '@aisle/shared/only';
import { Select } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ProposalName } from '../goods/ProposalName';
import type { ProposalRow } from '../goods/proposals';
import { PROPOSAL_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useNow } from '../parts/useNow';
import { useFormat, useStore } from '../session/store';
import { ProposalSheet } from './ProposalSheet';
import css from './Proposals.module.css';
import { proposalsQuery, STATES, shownOf } from './proposals';
import { StandingLimits } from './StandingLimits';

/** What is proposed: look at it, decide, take it back; and what is done without asking. */
export function Proposals() {
  const { t } = useWords();
  const store = useStore();
  const { proposal } = useParams({ strict: false });
  const { state: shown = 'OPEN' } = useSearch({ from: '/$store/proposals' });
  const narrow = useNarrow<{ state: string }>();
  const navigate = useNavigate();
  const found = useInfiniteQuery(proposalsQuery(store.id, shown));
  return (
    <ListRoom
      title={t('room.proposals')}
      narrowing={
        <Select
          aria-label={t('proposals.which')}
          allowDeselect={false}
          value={shown}
          onChange={(value) => {
            const chosen = shownOf(value);
            narrow({ state: chosen === 'OPEN' ? undefined : chosen });
          }}
          data={[...STATES, 'ALL' as const].map((value) => ({ value, label: t(`proposals.shown.${value}`) }))}
        />
      }
      news={<StandingLimits />}
      found={found}
      label={t('proposals.list')}
      keyOf={({ id }) => id}
      draw={(row) => <ProposalLink proposal={row} />}
      empty={{
        icon: <IconBulb />,
        title: t(shown === 'OPEN' ? 'proposals.noneOpen' : 'proposals.none'),
        text: t('proposals.whoProposes'),
      }}
      opened={proposal === undefined ? undefined : <ProposalSheet key={proposal} id={proposal} />}
      hint={{ icon: <IconBulb />, title: t('proposals.notOpen'), text: t('proposals.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/proposals/$proposal', to: '/$store/proposals', search: true })}
    />
  );
}

function ProposalLink({ proposal }: { proposal: ProposalRow }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const now = useNow(60_000);
  const when =
    proposal.state === 'OPEN'
      ? t('proposals.expires', { when: format.ago(proposal.expiresAt, now) })
      : t('proposals.filed', { when: format.dayAndTime(proposal.filedAt) });
  return (
    <RowLink
      to="/$store/proposals/$proposal"
      params={{ store: String(store.id), proposal: proposal.id }}
      search={({ state }: { state?: string }) => only({ state: shownOf(state) })}
      name={<ProposalName proposal={proposal} />}
      more={
        <>
          <span className={css.reason}>{proposal.reason}</span>
          {`${when} · ${proposal.filedBy}`}
        </>
      }
      figure={
        <>
          <span className="visually-hidden">{`${t('proposals.gain')} `}</span>
          {`${proposal.gain > 0 ? '+' : ''}${format.money(proposal.gain)}`}
        </>
      }
      minus={proposal.gain < 0}
      under={<Tag tone={PROPOSAL_TONE[proposal.state]}>{t(`proposals.state.${proposal.state}`)}</Tag>}
    />
  );
}
