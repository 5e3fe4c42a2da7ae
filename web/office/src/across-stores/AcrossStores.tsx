import { Select, Skeleton } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { StoreBoxes } from '../goods/StoreBoxes';
import { storeGroupsQuery } from '../goods/storeGroups';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { useNarrow } from '../parts/narrow';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useStores } from '../session/store';
import css from './AcrossStores.module.css';
import {
  type Chosen,
  EXPIRY_DAYS,
  expiryQuery,
  LISTS,
  type List,
  openOrdersQuery,
  stockQuery,
  UNSOLD_DAYS,
} from './across';
import { ExpiringInStore, OrderInStore, StockInStore } from './rows';

const ROW_HEIGHT = 64;
const UNSOLD = 28;
const EXPIRING = 3;

interface Wanted {
  list: string;
  days: number;
  group: number;
  stores: string;
}

/** What a buyer of several stores looks at: stock, what expires, and open orders, of one store, of some, or of all. */
export function AcrossStores() {
  const { t } = useWords();
  const { list = 'BELOW_ZERO', days, group, stores } = useSearch({ from: '/$store/across-stores' });
  const narrow = useNarrow<Wanted>();
  const seesOrders = useMay('ORDER_WRITE');
  const chosen: Chosen = { group, stores: stores?.split('-').map(Number).filter(Number.isSafeInteger) };
  return (
    <Page title={t('room.across-stores')} lead={t('across.lead')}>
      <div className={css.chosen}>
        <Select
          label={t('across.list')}
          allowDeselect={false}
          value={list}
          data={LISTS.filter((name) => name !== 'ORDERS' || seesOrders).map((name) => ({
            value: name,
            label: t(`across.lists.${name}`),
          }))}
          onChange={(name) => narrow({ list: name === 'BELOW_ZERO' || !name ? undefined : name, days: undefined })}
        />
        <WhichStores chosen={chosen} onChoose={narrow} />
        <Days list={list} days={days} onDays={(wanted) => narrow({ days: wanted })} />
      </div>
      {stores === undefined ? null : (
        <StoreBoxes
          label={t('groups.stores')}
          value={(chosen.stores ?? []).map(String)}
          onChange={(ids) => (ids.length > 0 ? narrow({ stores: ids.join('-') }) : undefined)}
        />
      )}
      <Listed list={list} days={days} chosen={chosen} />
    </Page>
  );
}

interface WhichStoresProps {
  chosen: Chosen;
  onChoose: (change: { group: number | undefined; stores: string | undefined }) => void;
}

function WhichStores({ chosen, onChoose }: WhichStoresProps) {
  const { t } = useWords();
  const mine = useStores();
  const { data: groups = [] } = useQuery(storeGroupsQuery);
  const ids = new Set(mine.map(({ id }) => id));
  const seen = groups.filter((group) => group.stores.some((id) => ids.has(id)));
  const value = chosen.group !== undefined ? String(chosen.group) : chosen.stores ? 'some' : '';
  return (
    <Select
      label={t('groups.stores')}
      allowDeselect={false}
      value={value}
      searchable={seen.length > 8}
      data={[
        { value: '', label: t('across.all', { stores: t('groups.count', { count: mine.length }) }) },
        { value: 'some', label: t('across.some') },
        ...seen.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(to) =>
        onChoose({
          group: to && to !== 'some' ? Number(to) : undefined,
          stores: to === 'some' ? mine.map(({ id }) => id).join('-') : undefined,
        })
      }
    />
  );
}

function Days({ list, days, onDays }: { list: List; days: number | undefined; onDays: (days: number) => void }) {
  const { t } = useWords();
  if (list === 'NOT_SOLD') {
    return (
      <Select
        label={t('across.unsoldFor')}
        allowDeselect={false}
        value={String(days ?? UNSOLD)}
        data={UNSOLD_DAYS.map((count) => ({ value: String(count), label: t('across.days', { count }) }))}
        onChange={(value) => onDays(Number(value))}
      />
    );
  }
  if (list !== 'EXPIRY') return null;
  return (
    <Select
      label={t('expiry.span')}
      allowDeselect={false}
      value={String(days ?? EXPIRING)}
      data={EXPIRY_DAYS.map((count) => ({
        value: String(count),
        label: count === 0 ? t('expiry.today') : t('expiry.days', { count }),
      }))}
      onChange={(value) => onDays(Number(value))}
    />
  );
}

function Listed({ list, days, chosen }: { list: List; days: number | undefined; chosen: Chosen }) {
  switch (list) {
    case 'EXPIRY':
      return <Expiring days={days ?? EXPIRING} chosen={chosen} />;
    case 'ORDERS':
      return <OpenOrders chosen={chosen} />;
    default:
      return <Stock which={list} days={days ?? UNSOLD} chosen={chosen} />;
  }
}

function Stock({
  which,
  days,
  chosen,
}: {
  which: 'BELOW_ZERO' | 'NOT_SOLD' | 'ON_HAND';
  days: number;
  chosen: Chosen;
}) {
  const found = useInfiniteQuery(stockQuery(which, days, chosen));
  return (
    <Rows
      list={which}
      found={found}
      keyOf={({ store, product }) => `${store} ${product}`}
      draw={(row) => <StockInStore row={row} />}
    />
  );
}

function Expiring({ days, chosen }: { days: number; chosen: Chosen }) {
  const found = useInfiniteQuery(expiryQuery(days, chosen));
  return (
    <Rows
      list="EXPIRY"
      found={found}
      keyOf={({ store, product, lot }) => `${store} ${product} ${lot}`}
      draw={(row) => <ExpiringInStore row={row} />}
    />
  );
}

function OpenOrders({ chosen }: { chosen: Chosen }) {
  const found = useInfiniteQuery(openOrdersQuery(chosen));
  return <Rows list="ORDERS" found={found} keyOf={({ id }) => id} draw={(row) => <OrderInStore row={row} />} />;
}

interface RowsProps<T> {
  list: List;
  found: UseInfiniteQueryResult<T[]>;
  keyOf: (row: T) => string;
  draw: (row: T) => ReactNode;
}

function Rows<T>({ list, found, keyOf, draw }: RowsProps<T>) {
  const { t } = useWords();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const rows = found.data;
  const empty = rows?.length === 0;
  // A page may hold nothing although another follows.
  useEffect(() => {
    if (empty && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [empty, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />;
  if (!rows || (empty && hasNextPage)) return <Skeleton height={320} radius="lg" />;
  if (empty) {
    return (
      <Empty icon={<IconBuildingStore />} title={t(`across.none.${list}`)}>
        {t('across.noneText')}
      </Empty>
    );
  }
  return (
    <FramedRows
      label={t(`across.lists.${list}`)}
      rows={rows}
      keyOf={keyOf}
      height={ROW_HEIGHT}
      draw={draw}
      more={{ has: hasNextPage, fetching: isFetchingNextPage, fetch: () => void fetchNextPage() }}
    />
  );
}
