import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconLeaf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { useNarrow } from '../parts/narrow';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { BookWaste } from './BookWaste';
import css from './Expiry.module.css';
import { daysLeft, type ExpiringLot, nearExpiryQuery, SPANS } from './expiry';
import { PrintStickers } from './PrintStickers';

const USUAL = 3;

/** What must be sold soon, or should be off the shelf already, lot by lot. */
export function Expiry() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { days = USUAL } = useSearch({ from: '/$store/expiry' });
  const narrow = useNarrow<{ days: number }>();
  const lots = useQuery(nearExpiryQuery(store.id, days));
  const mayWaste = useMay('WASTE_WRITE');
  const mayMark = useMay('PRICE_CHANGE');
  const [wasting, setWasting] = useState<ExpiringLot>();
  const [marking, setMarking] = useState<ExpiringLot>();
  const value = lots.data?.reduce((sum, lot) => sum + lot.cost, 0) ?? 0;
  return (
    <Page
      title={t('room.expiry')}
      lead={t('expiry.lead')}
      actions={
        <SegmentedControl
          aria-label={t('expiry.span')}
          value={String(days)}
          onChange={(chosen) => narrow({ days: Number(chosen) === USUAL ? undefined : Number(chosen) })}
          data={SPANS.map((span) => ({
            value: String(span),
            label: span === 0 ? t('expiry.today') : t('expiry.days', { count: span }),
          }))}
        />
      }
    >
      {lots.isPending ? <Skeleton height={300} radius="lg" /> : null}
      {lots.isError ? <ProblemNotice error={lots.error} retry={() => void lots.refetch()} /> : null}
      {lots.data?.length === 0 ? (
        <Empty icon={<IconLeaf />} title={t('expiry.none')}>
          {t('expiry.noneText')}
        </Empty>
      ) : null}
      {lots.data?.length ? (
        <Panel
          title={t('expiry.lots', { count: lots.data.length })}
          aside={t('expiry.worth', { amount: format.money(value) })}
          flush
        >
          <ul>
            {lots.data.map((lot) => (
              <LotRow
                key={`${lot.product} ${lot.lot}`}
                lot={lot}
                {...(mayWaste ? { onWaste: () => setWasting(lot) } : {})}
                {...(mayMark && stickable(lot, format.today()) ? { onMark: () => setMarking(lot) } : {})}
              />
            ))}
          </ul>
        </Panel>
      ) : null}
      {wasting ? <BookWaste lot={wasting} onClose={() => setWasting(undefined)} /> : null}
      {marking ? <PrintStickers lot={marking} onClose={() => setMarking(undefined)} /> : null}
    </Page>
  );
}

/** Stickers are for pieces with a GTIN, on hand, that may still be sold. */
const stickable = (lot: ExpiringLot, today: string): boolean =>
  lot.gtin != null && lot.unit === 'EACH' && lot.onHand > 0 && lot.expires != null && daysLeft(lot.expires, today) >= 0;

interface LotRowProps {
  lot: ExpiringLot;
  onWaste?: () => void;
  onMark?: () => void;
}

function LotRow({ lot, onWaste, onMark }: LotRowProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <li className={css.lot}>
      <span>
        <Link to="/$store/products/$product" params={{ store: String(store.id), product: String(lot.product) }}>
          {lot.name}
        </Link>
        <span className={css.small}>
          {lot.lot && lot.lot !== lot.expires ? `${t('orders.lotNamed', { lot: lot.lot })} · ` : ''}
          {lot.expires ? t('expiry.until', { day: format.day(lot.expires) }) : ''}
        </span>
      </span>
      <span className={css.side}>
        {lot.expires ? <Left days={daysLeft(lot.expires, format.today())} /> : null}
        <span className={css.figures}>
          {format.quantity(lot.onHand, lot.unit)}
          <span className={css.small}>{format.money(lot.cost)}</span>
        </span>
        {onMark ? (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('expiry.stickersFor', { name: lot.name })}
            onClick={onMark}
          >
            {t('expiry.stickers')}
          </Button>
        ) : null}
        {onWaste ? (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('expiry.wasteOf', { name: lot.name })}
            onClick={onWaste}
          >
            {t('expiry.waste')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

function Left({ days }: { days: number }) {
  const { t } = useWords();
  if (days < 0) return <Tag tone="bad">{t('expiry.past', { count: -days })}</Tag>;
  if (days === 0) return <Tag tone="bad">{t('expiry.lastDay')}</Tag>;
  return <Tag tone={days <= 1 ? 'look' : 'said'}>{t('expiry.left', { count: days })}</Tag>;
}
