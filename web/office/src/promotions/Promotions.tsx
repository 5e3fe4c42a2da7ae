import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconDiscount, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { kindOf } from '../goods/promotions';
import { PROMOTION_TONE } from '../goods/tones';
import { useDays } from '../goods/useDays';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { useNarrow } from '../parts/narrow';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RowLink } from '../parts/RowLink';
import { SearchField } from '../parts/SearchField';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Calendar } from './Calendar';
import { NewPromotion, PromotionPage } from './PromotionPage';
import css from './Promotions.module.css';
import { isOver, type PromotionRow, promotionsQuery } from './promotions';

const route = getRouteApi('/$store/promotions');
const ROW_HEIGHT = 68;

/** Which promotions are shown. */
const SIFTS = {
  ALL: () => true,
  RUNNING: ({ state }: PromotionRow) => state === 'RUNNING',
  COMING: ({ state }: PromotionRow) => state === 'COMING',
  WAITING: ({ state, changing }: PromotionRow) => state === 'DRAFT' || changing,
  OVER: ({ state }: PromotionRow) => isOver(state),
} as const satisfies Record<string, (row: PromotionRow) => boolean>;

type Sift = keyof typeof SIFTS;

/** The promotions of a store, as a list and by weeks; one of them opened, or a new one. */
export function Promotions() {
  const { promotion } = useParams({ strict: false });
  const { like } = route.useSearch();
  if (promotion === 'new') return <NewPromotion like={like} />;
  return promotion === undefined ? <Room /> : <PromotionPage key={promotion} id={Number(promotion)} />;
}

function Room() {
  const { t } = useWords();
  const store = useStore();
  const { view, query = '' } = route.useSearch();
  const narrow = useNarrow<{ view: string; query: string }>();
  const mayChange = useMay('PRICE_CHANGE');
  const [sift, setSift] = useState<Sift>('ALL');
  const found = useQuery(promotionsQuery(store.id));
  const named = (found.data ?? []).filter(({ terms }) =>
    (terms.name ?? '').toLocaleLowerCase().includes(query.toLocaleLowerCase()),
  );
  const rows = named.filter(SIFTS[sift]);
  return (
    <Page
      title={t('room.promotions')}
      lead={t('promotions.lead')}
      actions={
        mayChange ? (
          <ButtonLink
            to="/$store/promotions/$promotion"
            params={{ store: String(store.id), promotion: 'new' }}
            variant="filled"
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('promotions.begin')}
          </ButtonLink>
        ) : null
      }
    >
      <div className={css.narrowing}>
        <SearchField
          label={t('promotions.search')}
          placeholder={t('promotions.searchText')}
          value={query}
          onSearch={(text) => narrow({ query: text || undefined })}
        />
        <SegmentedControl
          aria-label={t('promotions.view')}
          value={view ?? 'list'}
          onChange={(value) => narrow({ view: value === 'calendar' ? value : undefined })}
          data={[
            { value: 'list', label: t('promotions.asList') },
            { value: 'calendar', label: t('promotions.calendar') },
          ]}
        />
        <SegmentedControl
          aria-label={t('promotions.which')}
          className={css.sifts}
          value={sift}
          onChange={(value) => setSift(value as Sift)}
          data={(Object.keys(SIFTS) as Sift[]).map((name) => ({
            value: name,
            label: t(`promotions.sift.${name}`, { count: named.filter(SIFTS[name]).length }),
          }))}
        />
      </div>
      {found.isPending ? <Skeleton height={400} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isSuccess && view === 'calendar' ? <Calendar rows={rows} /> : null}
      {found.isSuccess && view !== 'calendar' ? (
        <Rows
          rows={rows}
          showAll={
            found.data.length > 0
              ? () => {
                  setSift('ALL');
                  narrow({ query: undefined });
                }
              : undefined
          }
        />
      ) : null}
    </Page>
  );
}

interface RowsProps {
  rows: PromotionRow[];
  /** Shows what is left out; `undefined` where nothing is. */
  showAll: (() => void) | undefined;
}

function Rows({ rows, showAll }: RowsProps) {
  const { t } = useWords();
  if (rows.length === 0) {
    return (
      <Empty icon={<IconDiscount />} title={t('promotions.none')}>
        {t(showAll ? 'promotions.noneSuch' : 'promotions.noneText')}
        {showAll ? (
          <Button variant="default" size="xs" mt="sm" onClick={showAll}>
            {t('promotions.showAll')}
          </Button>
        ) : null}
      </Empty>
    );
  }
  return (
    <FramedRows
      label={t('room.promotions')}
      rows={rows}
      keyOf={({ id }) => id}
      height={ROW_HEIGHT}
      draw={(row) => <PromotionLink row={row} />}
    />
  );
}

function PromotionLink({ row }: { row: PromotionRow }) {
  const { t } = useWords();
  const store = useStore();
  const days = useDays(useFormat());
  const { id, state, terms, changing } = row;
  return (
    <RowLink
      to="/$store/promotions/$promotion"
      params={{ store: String(store.id), promotion: String(id) }}
      name={terms.name}
      more={[
        t(`promotions.kinds.${kindOf(terms)}`),
        days(terms.from ?? '', terms.to),
        terms.stores ? t('promotions.storeCount', { count: terms.stores.length }) : t('promotions.chain'),
        ...(terms.members ? [t('promotions.membersOnly')] : []),
        ...(terms.coupon ? [t('promotions.couponOf', { code: terms.coupon.code ?? '' })] : []),
      ].join(' · ')}
      figure={<Tag tone={PROMOTION_TONE[state]}>{t(`promotions.state.${state}`)}</Tag>}
      under={changing ? t('promotions.changing') : undefined}
    />
  );
}
