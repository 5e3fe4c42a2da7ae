import { Button, Skeleton } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { endRecall, type Recall, recallsQuery, soldQuery, standingQuery } from '../goods/recalls';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Recalls.module.css';

/** What is called back, who bought of it before, and what was called back once. */
export function Recalls() {
  const { t } = useWords();
  const store = useStore();
  const recalls = useQuery(recallsQuery(store.id));
  const [ending, setEnding] = useState<Recall>();
  const { data } = recalls;
  return (
    <Page title={t('room.recalls')} lead={t('recalls.lead')}>
      {recalls.isPending ? <Skeleton height={200} radius="lg" /> : null}
      {recalls.isError ? <ProblemNotice error={recalls.error} retry={() => void recalls.refetch()} /> : null}
      {data?.recalls.length === 0 ? (
        <Empty icon={<IconShieldCheck />} title={t('recalls.none')}>
          {t('recalls.noneText')}
        </Empty>
      ) : null}
      {data?.recalls.map((recall) => (
        <RecallPanel key={recall.id} recall={recall} people={data.people} onEnd={() => setEnding(recall)} />
      ))}
      {ending ? (
        <ReasonDialog
          title={t('recalls.endOf', { name: ending.productName })}
          why={t('recalls.endWhy')}
          confirm={t('recalls.endDo')}
          act={(reason) => endRecall(store.id, ending.id, reason)}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </Page>
  );
}

interface RecallPanelProps {
  recall: Recall;
  people: Record<string, string>;
  onEnd: () => void;
}

function RecallPanel({ recall, people, onEnd }: RecallPanelProps) {
  const { t } = useWords();
  const store = String(useStore().id);
  const format = useFormat();
  const mayEnd = useMay('RECALL_CALL');
  const seesSales = useMay('SALES_VIEW');
  const seesStock = useMay('STOCK_VIEW');
  const inForce = typeof recall.endedAt !== 'string';
  const said = { name: people[String(recall.calledBy)] ?? '', at: format.dayAndTime(recall.calledAt) };
  return (
    <Panel
      title={
        <Link to="/$store/products/$product" params={{ store, product: String(recall.product) }}>
          {recall.productName}
        </Link>
      }
      aside={<Tag tone={inForce ? 'bad' : 'quiet'}>{t(inForce ? 'recalls.inForce' : 'recalls.ended')}</Tag>}
    >
      <p className={css.reason}>{recall.reason}</p>
      <p className={css.small}>
        {typeof recall.lot === 'string' ? t('recalls.onlyLot', { lot: recall.lot }) : t('recalls.everyPiece')}
        {' · '}
        {t('recalls.called', said)}
      </p>
      {typeof recall.endedAt === 'string' ? (
        <p className={css.small}>
          {t('recalls.endedBy', {
            name: people[String(recall.endedBy)] ?? '',
            at: format.dayAndTime(recall.endedAt),
            why: recall.endedWhy ?? '',
          })}
        </p>
      ) : null}
      {seesStock ? <StandingOf recall={recall} /> : null}
      {seesSales ? <SoldOf recall={recall} /> : null}
      {inForce && mayEnd ? (
        <Button variant="default" size="xs" className={css.end} onClick={onEnd}>
          {t('recalls.end')}
        </Button>
      ) : null}
    </Panel>
  );
}

/** Where the goods stand, opened on demand: every store's movements of it are read. */
function StandingOf({ recall }: { recall: Recall }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...standingQuery(store.id, recall.id), enabled: open });
  const { standing = [], onTheWay = [], unit, stores = {} } = found.data ?? {};
  const name = (id: number) => stores[id] ?? String(id);
  const lotOf = (lot: string | null | undefined) => (lot ? t('recalls.onlyLot', { lot }) : t('recalls.lotNotSaid'));
  return (
    <details className={css.sold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('recalls.where')}</summary>
      {found.isLoading ? <Skeleton height={64} radius="md" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <>
          <p className={css.small}>
            {t(
              standing.length === 0
                ? 'recalls.standingNone'
                : typeof recall.lot === 'string'
                  ? 'recalls.standingText'
                  : 'recalls.standingAll',
            )}
          </p>
          <ul className={css.receipts}>
            {standing.map(({ store: place, lot, expires, quantity }) => (
              <li key={`${place} ${lot ?? ''}`} className={`${css.receipt} ${css.standing}`}>
                <span>{name(place)}</span>
                <span>{format.quantity(quantity, unit)}</span>
                <span>{t('recalls.standing')}</span>
                <span className={css.lot}>
                  {[lotOf(lot), ...(expires ? [t('scan.until', { day: format.day(expires) })] : [])].join(' · ')}
                </span>
              </li>
            ))}
            {onTheWay.map(({ transfer, sender, receiver, lot, quantity }) => (
              <li key={`${transfer} ${lot ?? ''}`} className={`${css.receipt} ${css.standing}`}>
                <span>{t('recalls.wayFromTo', { from: name(sender), to: name(receiver) })}</span>
                <span>{format.quantity(quantity, unit)}</span>
                <span>{t('recalls.onTheWay')}</span>
                <span className={css.lot}>{lotOf(lot)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

/** Receipts with the goods, opened on demand: reading three months of receipts takes a moment. */
function SoldOf({ recall }: { recall: Recall }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...soldQuery(store.id, recall.id), enabled: open });
  return (
    <details className={css.sold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('recalls.sold')}</summary>
      {found.isLoading ? <Skeleton height={64} radius="md" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <>
          <p className={css.small}>
            {t(found.data.sold.length === 0 ? 'recalls.soldNone' : 'recalls.soldSince', {
              since: format.day(found.data.since),
            })}
            {found.data.more ? ` ${t('recalls.soldMore')}` : ''}
          </p>
          <ul className={css.receipts}>
            {found.data.sold.map(({ entry, receipt, at, line, quantity, unit, lot }) => (
              <li key={`${entry} ${line}`} className={css.receipt}>
                <Link to="/$store/receipts/$receipt" params={{ store: String(store.id), receipt: entry }}>
                  {receipt}
                </Link>
                <span>{format.dayAndTime(at)}</span>
                <span>{format.quantity(quantity, unit)}</span>
                <span className={css.lot}>{typeof lot === 'string' ? lot : t('recalls.lotNotSaid')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
