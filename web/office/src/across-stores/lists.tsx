import { Skeleton } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { ProblemNotice } from '../parts/ProblemNotice';
import {
  batchesQuery,
  type Chosen,
  claimsQuery,
  countsQuery,
  expiryQuery,
  invoicesQuery,
  type List,
  mailsQuery,
  openOrdersQuery,
  promotionsQuery,
  proposalsQuery,
  quarantineQuery,
  risksQuery,
  stockQuery,
  transfersQuery,
  valuesQuery,
} from './across';
import { ExpiringInStore, StockInStore, ToCountInStore, ValueInStore } from './goodsRows';
import { stateIn } from './states';
import {
  BatchInStore,
  ClaimInStore,
  CountInStore,
  InvoiceInStore,
  MailInStore,
  OrderInStore,
  PromotionInStore,
  ProposalInStore,
  QuarantinedInStore,
  TransferInStore,
} from './workRows';

const ROW_HEIGHT = 64;

/** Over how many days a list looks that is asked for none. */
export const DAYS = { NOT_SOLD: 28, EXPIRY: 3 } as const;

interface WorkProps {
  state: string | undefined;
  chosen: Chosen;
}

interface ListedProps extends WorkProps {
  list: List;
  days: number | undefined;
}

/** The list that is chosen, of the stores that are. */
export function Listed({ list, days, ...of }: ListedProps) {
  const { chosen } = of;
  switch (list) {
    case 'EXPIRY':
      return <Expiring days={days ?? DAYS.EXPIRY} chosen={chosen} />;
    case 'VALUE':
      return <Values chosen={chosen} />;
    case 'TO_COUNT':
      return <ToCount chosen={chosen} />;
    case 'ORDERS':
      return <OpenOrders chosen={chosen} />;
    case 'BELOW_ZERO':
    case 'NOT_SOLD':
    case 'ON_HAND':
      return <Stock which={list} days={days ?? DAYS.NOT_SOLD} chosen={chosen} />;
    case 'COUNTS':
      return <Counts {...of} />;
    case 'TRANSFERS':
      return <Transfers {...of} />;
    case 'BATCHES':
      return <Batches {...of} />;
    case 'PROMOTIONS':
      return <Promotions {...of} />;
    case 'PROPOSALS':
      return <Proposals {...of} />;
    case 'INVOICES':
      return <Invoices {...of} />;
    case 'CLAIMS':
      return <Claims {...of} />;
    case 'OUTBOX':
      return <Mails chosen={chosen} />;
    case 'QUARANTINE':
      return <Quarantine {...of} />;
  }
}

interface StockProps {
  which: 'BELOW_ZERO' | 'NOT_SOLD' | 'ON_HAND';
  days: number;
  chosen: Chosen;
}

function Stock({ which, days, chosen }: StockProps) {
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

function Values({ chosen }: { chosen: Chosen }) {
  const found = useInfiniteQuery(valuesQuery(chosen));
  return <Rows list="VALUE" found={found} keyOf={({ store }) => store} draw={(row) => <ValueInStore row={row} />} />;
}

function ToCount({ chosen }: { chosen: Chosen }) {
  const found = useInfiniteQuery(risksQuery(chosen));
  return (
    <Rows
      list="TO_COUNT"
      found={found}
      keyOf={({ store, risk }) => `${store} ${risk.product}`}
      draw={(row) => <ToCountInStore row={row} />}
    />
  );
}

function OpenOrders({ chosen }: { chosen: Chosen }) {
  const found = useInfiniteQuery(openOrdersQuery(chosen));
  return <Rows list="ORDERS" found={found} keyOf={({ id }) => id} draw={(row) => <OrderInStore row={row} />} />;
}

function Counts({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(countsQuery(stateIn('COUNTS', state), chosen));
  return <Rows list="COUNTS" found={found} keyOf={({ id }) => id} draw={(row) => <CountInStore row={row} />} />;
}

function Transfers({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(transfersQuery(stateIn('TRANSFERS', state), chosen));
  return (
    <Rows
      list="TRANSFERS"
      found={found}
      keyOf={({ transfer }) => transfer.id}
      draw={(row) => <TransferInStore row={row} />}
    />
  );
}

function Batches({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(batchesQuery(stateIn('BATCHES', state), chosen));
  return (
    <Rows list="BATCHES" found={found} keyOf={({ batch }) => batch.id} draw={(row) => <BatchInStore row={row} />} />
  );
}

function Promotions({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(promotionsQuery(stateIn('PROMOTIONS', state), chosen));
  return (
    <Rows
      list="PROMOTIONS"
      found={found}
      keyOf={({ promotion }) => promotion.id}
      draw={(row) => <PromotionInStore row={row} />}
    />
  );
}

function Proposals({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(proposalsQuery(stateIn('PROPOSALS', state), chosen));
  return <Rows list="PROPOSALS" found={found} keyOf={({ id }) => id} draw={(row) => <ProposalInStore row={row} />} />;
}

function Invoices({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(invoicesQuery(stateIn('INVOICES', state), chosen));
  return <Rows list="INVOICES" found={found} keyOf={({ id }) => id} draw={(row) => <InvoiceInStore row={row} />} />;
}

function Claims({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(claimsQuery(stateIn('CLAIMS', state), chosen));
  return (
    <Rows list="CLAIMS" found={found} keyOf={({ claim }) => claim.id} draw={(row) => <ClaimInStore row={row} />} />
  );
}

function Mails({ chosen }: { chosen: Chosen }) {
  const found = useInfiniteQuery(mailsQuery(chosen));
  return <Rows list="OUTBOX" found={found} keyOf={({ mail }) => mail.id} draw={(row) => <MailInStore row={row} />} />;
}

function Quarantine({ state, chosen }: WorkProps) {
  const found = useInfiniteQuery(quarantineQuery(stateIn('QUARANTINE', state), chosen));
  return (
    <Rows
      list="QUARANTINE"
      found={found}
      keyOf={({ item }) => item.id}
      draw={(row) => <QuarantinedInStore row={row} />}
    />
  );
}

interface RowsProps<T> {
  list: List;
  found: UseInfiniteQueryResult<T[]>;
  keyOf: (row: T) => string | number;
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
