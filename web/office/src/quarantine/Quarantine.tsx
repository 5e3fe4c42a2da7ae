import { SegmentedControl } from '@mantine/core';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Empty } from '../parts/Empty';
import { ListHead } from '../parts/ListHead';
import { useTitle } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import row from '../parts/Row.module.css';
import { RowList, RowSkeletons } from '../parts/RowList';
import { Split } from '../parts/Split';
import { entryName } from '../parts/trade';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import { QuarantineSheet } from './QuarantineSheet';
import { type QuarantineRow, quarantineQuery, reasonText } from './quarantine';

const ROW_HEIGHT = 68;

/** Entries that could not be taken in as they came: what is wrong with each, and what becomes of it. */
export function Quarantine() {
  const { item } = useParams({ strict: false });
  const navigate = useNavigate();
  useTitle('Quarantine');
  return (
    <Split
      list={<QuarantineList />}
      opened={item === undefined ? undefined : <QuarantineSheet key={item} id={item} />}
      hint={
        <Empty icon={<IconShieldQuestion />} title="Nothing open">
          What a till sent and the server could not take in waits here until somebody decides. Nothing is thrown away.
        </Empty>
      }
      onClose={() => void navigate({ from: '/$store/quarantine/$item', to: '/$store/quarantine', search: true })}
    />
  );
}

function QuarantineList() {
  const store = useStore();
  const navigate = useNavigate({ from: '/$store/quarantine' });
  const { state = 'OPEN' } = useSearch({ from: '/$store/quarantine' });
  const found = useInfiniteQuery(quarantineQuery(store.id, state));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ListHead title="Quarantine">
        <SegmentedControl
          aria-label="State"
          fullWidth
          value={state}
          onChange={(value) => void navigate({ to: '.', search: value === 'OPEN' ? {} : { state: value } })}
          data={[
            { value: 'OPEN', label: 'Open' },
            { value: 'RECORDED', label: 'Recorded' },
            { value: 'DISMISSED', label: 'Dismissed' },
          ]}
        />
      </ListHead>
      {found.isPending ? (
        <RowSkeletons rows={4} height={ROW_HEIGHT} />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={<IconShieldCheck />} title={state === 'OPEN' ? 'All taken in' : 'None'}>
          {state === 'OPEN' ? 'Every entry the tills sent is recorded.' : null}
        </Empty>
      ) : (
        <RowList
          label="Entries in quarantine"
          rows={rows}
          keyOf={({ id }) => id}
          height={ROW_HEIGHT}
          more={{
            has: found.hasNextPage,
            fetching: found.isFetchingNextPage,
            fetch: () => void found.fetchNextPage(),
          }}
          draw={(item) => <QuarantineLink item={item} />}
        />
      )}
    </>
  );
}

function QuarantineLink({ item }: { item: QuarantineRow }) {
  const store = useStore();
  const format = useFormat();
  const tillName = useTillName();
  return (
    <Link
      data-row
      className={row.row}
      to="/$store/quarantine/$item"
      params={{ store: String(store.id), item: item.id }}
      search
    >
      <span className={row.main}>
        <span className={row.name}>{reasonText(item.reason)}</span>
        <span className={row.more}>
          {tillName(item.till)}
          {item.number ? `, no. ${item.number}` : ''} · {format.dayAndTime(item.receivedAt)}
        </span>
      </span>
      <span className={row.side}>
        <span className={row.figure}>{typeof item.total === 'number' ? format.money(item.total) : ''}</span>
        <span className={row.more}>{item.kind ? entryName(item.kind) : 'not readable'}</span>
      </span>
    </Link>
  );
}
