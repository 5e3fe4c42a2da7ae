import { Button, Select, TextInput } from '@mantine/core';
import { IconReceipt, IconSearchOff, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { Empty } from '../parts/Empty';
import { ListHead } from '../parts/ListHead';
import { useTitle } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import row from '../parts/Row.module.css';
import { RowList, type RowListHandle, RowSkeletons } from '../parts/RowList';
import { SearchField } from '../parts/SearchField';
import { Split } from '../parts/Split';
import { Tag } from '../parts/Tag';
import { entryName } from '../parts/trade';
import { useLiveEvent } from '../session/live';
import { type Format, useFormat, useStore } from '../session/store';
import { useTillName, useTills } from '../session/tills';
import { ReceiptSheet } from './ReceiptSheet';
import css from './Receipts.module.css';
import { type ReceiptRow, receiptsQuery, type Wanted } from './receipts';

const ROW_HEIGHT = 68;

/** Receipts: find one by whatever is known of it, open it, print it again, give it back. */
export function Receipts() {
  const { receipt } = useParams({ strict: false });
  const navigate = useNavigate();
  useTitle('Receipts');
  return (
    <Split
      list={<ReceiptList />}
      opened={receipt === undefined ? undefined : <ReceiptSheet key={receipt} id={receipt} />}
      hint={
        <Empty icon={<IconReceipt />} title="No receipt open">
          Choose one from the list, or search by code, number, total or product.
        </Empty>
      }
      onClose={() => void navigate({ from: '/$store/receipts/$receipt', to: '/$store/receipts', search: true })}
    />
  );
}

/** Narrows the list, keeping in the address only what is asked for. */
function useNarrow() {
  const navigate = useNavigate({ from: '/$store/receipts' });
  return (change: { [K in keyof Wanted]?: Wanted[K] | undefined }) =>
    void navigate({
      to: '.',
      replace: true,
      search: (old) => {
        const wanted = { ...old, ...change };
        return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Wanted;
      },
    });
}

function ReceiptList() {
  const store = useStore();
  const wanted = useSearch({ from: '/$store/receipts' });
  const narrow = useNarrow();
  const found = useInfiniteQuery(receiptsQuery(store.id, wanted));
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.receipts) ?? [], [found.data]);
  const list = useRef<RowListHandle>(null);
  const narrowed = Object.keys(wanted).length > 0;
  return (
    <>
      <ListHead
        title="Receipts"
        aside={
          narrowed ? (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconX size={14} aria-hidden />}
              onClick={() =>
                narrow({ query: undefined, day: undefined, till: undefined, kind: undefined, exception: undefined })
              }
            >
              Show all
            </Button>
          ) : null
        }
      >
        <SearchField
          label="Find receipts"
          placeholder="Code, number, total or product"
          value={wanted.query ?? ''}
          onSearch={(text) => narrow({ query: text || undefined })}
          onDown={() => list.current?.focusFirst()}
        />
        <Narrowing wanted={wanted} narrow={narrow} />
      </ListHead>
      <JustIn onShow={() => void found.refetch()} />
      {found.isPending ? (
        <RowSkeletons rows={9} height={ROW_HEIGHT} />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={<IconSearchOff />} title={narrowed ? 'No such receipt' : 'No receipt yet'}>
          {narrowed ? 'Nothing matches all of that. Show all, or look on another day.' : 'The first sale comes here.'}
        </Empty>
      ) : (
        <RowList
          label="Receipts found"
          rows={rows}
          keyOf={({ id }) => id}
          height={ROW_HEIGHT}
          handle={list}
          more={{
            has: found.hasNextPage,
            fetching: found.isFetchingNextPage,
            fetch: () => void found.fetchNextPage(),
          }}
          draw={(receipt) => <ReceiptLink receipt={receipt} />}
        />
      )}
    </>
  );
}

function Narrowing({ wanted, narrow }: { wanted: Wanted; narrow: ReturnType<typeof useNarrow> }) {
  const tills = useTills();
  return (
    <div className={css.narrowing}>
      <TextInput
        type="date"
        aria-label="Day"
        value={wanted.day ?? ''}
        onChange={(event) => narrow({ day: event.currentTarget.value || undefined })}
      />
      <Select
        aria-label="Till"
        placeholder="All tills"
        clearable
        data={tills.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
        value={wanted.till === undefined ? null : String(wanted.till)}
        onChange={(value) => narrow({ till: value === null ? undefined : Number(value) })}
      />
      <Select
        aria-label="Kind"
        placeholder="All kinds"
        clearable
        data={['SALE', 'REFUND', 'VOID'].map((kind) => ({ value: kind, label: entryName(kind) }))}
        value={wanted.kind ?? null}
        onChange={(value) => narrow({ kind: value ?? undefined })}
      />
    </div>
  );
}

/** Says how many receipts came since the list was read, instead of moving it under the reader's finger. */
function JustIn({ onShow }: { onShow: () => void }) {
  const [came, setCame] = useState(0);
  useLiveEvent('sale', () => setCame((count) => count + 1));
  if (came === 0) return <div role="status" />;
  return (
    <div role="status" className={css.justIn}>
      <Button
        variant="light"
        size="compact-sm"
        fullWidth
        onClick={() => {
          setCame(0);
          onShow();
        }}
      >
        {came === 1 ? '1 new receipt: show it' : `${came} new receipts: show them`}
      </Button>
    </div>
  );
}

function ReceiptLink({ receipt }: { receipt: ReceiptRow }) {
  const store = useStore();
  const format = useFormat();
  const tillName = useTillName();
  return (
    <Link
      data-row
      className={row.row}
      to="/$store/receipts/$receipt"
      params={{ store: String(store.id), receipt: receipt.id }}
      search
    >
      <span className={row.main}>
        <span className={row.name}>
          {receipt.code}
          {receipt.kind === 'SALE' ? null : <Tag tone="look">{entryName(receipt.kind).toLowerCase()}</Tag>}
          {receipt.different ? <Tag tone="bad">price differs</Tag> : null}
        </span>
        <span className={row.more}>
          {format.dayAndTime(receipt.at)} · {tillName(receipt.till)}
          {receipt.cashierName ? ` · ${receipt.cashierName}` : ''}
        </span>
      </span>
      <span className={row.side}>
        <span className={row.figure} data-minus={receipt.total < 0}>
          {format.money(receipt.total)}
        </span>
        <span className={row.more}>{itemsText(Math.abs(receipt.items), format)}</span>
      </span>
    </Link>
  );
}

function itemsText(thousandths: number, format: Format): string {
  const items = format.items(thousandths);
  return items === '1' ? '1 item' : `${items} items`;
}
