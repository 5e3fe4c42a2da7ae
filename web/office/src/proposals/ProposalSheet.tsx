import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { PROPOSAL_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useNow } from '../parts/useNow';
import { useMay, useSession } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Backtest } from './Backtest';
import { ChangeMarkdown } from './ChangeMarkdown';
import { ChangeOrder } from './ChangeOrder';
import { Evidence } from './Evidence';
import { GiveReason } from './GiveReason';
import { History } from './History';
import { Outcome } from './Outcome';
import { type ProposalSheet as Proposed, proposalQuery } from './proposals';
import { StockMoved } from './StockMoved';
import { useApproval } from './useApproval';
import { nameOf, WhatItDoes } from './WhatItDoes';

/** One proposal: what it would do, why, what it rests on, and what became of it. */
export function ProposalSheet({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(proposalQuery(store.id, id));
  const back = (
    <Back to="/$store/proposals" params={{ store: String(store.id) }} search>
      {t('proposals.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('proposals.one')} back={back}>
      {(sheet) => <Opened sheet={sheet} back={back} />}
    </Sheet>
  );
}

function Opened({ sheet, back }: { sheet: Proposed; back: ReactNode }) {
  const { t } = useWords();
  const { proposal } = sheet;
  const mayDecide = useMay('PROPOSAL_DECIDE');
  const me = useSession().staff.id;
  const [doing, setDoing] = useState<'change' | 'reject' | 'undo'>();
  const approval = useApproval(proposal.id);
  const close = () => setDoing(undefined);
  const open = proposal.state === 'OPEN';
  const own = proposal.events[0]?.staff === me;
  const title =
    proposal.change.kind === 'ORDER'
      ? t('proposals.title.order', { supplier: sheet.supplier ?? '' })
      : t('proposals.title.markdown', { name: nameOf(sheet, proposal.change.product, t) });
  return (
    <Page
      title={title}
      lead={
        <>
          {`${t('proposals.filedBy', { name: proposal.filedBy })} `}
          <Tag tone={PROPOSAL_TONE[proposal.state]}>{t(`proposals.state.${proposal.state}`)}</Tag>
        </>
      }
      actions={
        <>
          {back}
          {mayDecide && proposal.state === 'CARRIED_OUT' ? (
            <Button variant="default" onClick={() => setDoing('undo')}>
              {t('proposals.undo')}
            </Button>
          ) : null}
          {mayDecide && open ? (
            <>
              <Button variant="default" onClick={() => setDoing('reject')}>
                {t('proposals.reject')}
              </Button>
              <Button variant="default" onClick={() => setDoing('change')}>
                {t('proposals.change')}
              </Button>
              {own ? null : (
                <Button loading={approval.isPending} onClick={() => approval.mutate(false)}>
                  {t('proposals.approve')}
                </Button>
              )}
            </>
          ) : null}
        </>
      }
    >
      {approval.error && !approval.stockMoved ? <ProblemNotice error={approval.error} /> : null}
      {open && own && mayDecide ? <Notice tone="said" title={t('proposals.own')} /> : null}
      {open && !mayDecide ? <Notice tone="said" title={t('proposals.othersDecide')} /> : null}
      <Done sheet={sheet} />
      <WhatItDoes sheet={sheet} />
      <Why sheet={sheet} />
      <Outcome sheet={sheet} />
      <Backtest proposal={proposal} />
      <Evidence sheet={sheet} />
      <History sheet={sheet} />
      {doing === 'change' && proposal.change.kind === 'ORDER' ? (
        <ChangeOrder sheet={sheet} order={proposal.change} onClose={close} />
      ) : null}
      {doing === 'change' && proposal.change.kind === 'MARKDOWN' ? (
        <ChangeMarkdown sheet={sheet} markdown={proposal.change} onClose={close} />
      ) : null}
      {doing === 'reject' || doing === 'undo' ? <GiveReason act={doing} proposal={proposal} onClose={close} /> : null}
      {approval.stockMoved ? (
        <StockMoved
          sheet={sheet}
          approving={approval.isPending}
          onApprove={() => approval.mutate(true)}
          onClose={approval.reset}
        />
      ) : null}
    </Page>
  );
}

/** What came of it, with the way there. */
function Done({ sheet: { proposal } }: { sheet: Proposed }) {
  const { t } = useWords();
  const store = String(useStore().id);
  if (proposal.state !== 'CARRIED_OUT' && proposal.state !== 'UNDONE') return null;
  const undone = proposal.state === 'UNDONE';
  const number = proposal.events.find(({ kind }) => kind === 'CARRIED_OUT')?.detail.number;
  const { change } = proposal;
  return (
    <Notice
      tone={undone ? 'look' : 'good'}
      title={t(`proposals.done.${change.kind}.${undone ? 'UNDONE' : 'CARRIED_OUT'}`)}
      action={
        change.kind === 'ORDER' ? (
          <Link to="/$store/orders/$order" params={{ store, order: proposal.id }}>
            {t('proposals.toOrder', { number })}
          </Link>
        ) : (
          <Link to="/$store/products/$product" params={{ store, product: String(change.product) }}>
            {t('proposals.toProduct')}
          </Link>
        )
      }
    />
  );
}

function Why({ sheet: { proposal } }: { sheet: Proposed }) {
  const { t } = useWords();
  const format = useFormat();
  const now = useNow(60_000);
  const expires = format.dayAndTime(proposal.expiresAt);
  return (
    <Panel title={t('proposals.why')}>
      <Facts
        wide
        facts={[
          [t('proposals.reason'), proposal.reason],
          [t('proposals.gain'), t('proposals.gainBeside', { gain: format.money(proposal.gain) })],
          [
            t('proposals.expiry'),
            proposal.state === 'OPEN' ? `${expires} (${format.ago(proposal.expiresAt, now)})` : expires,
          ],
        ]}
      />
    </Panel>
  );
}
