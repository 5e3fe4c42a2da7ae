import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { Empty } from './Empty';
import css from './ListRoom.module.css';
import { useTitle } from './Page';
import { ProblemNotice } from './ProblemNotice';
import { RowList, type RowListHandle, RowSkeletons } from './RowList';
import { SearchField } from './SearchField';
import { Split } from './Split';

const ROW_HEIGHT = 68;

/** Nothing to show, and why. */
interface Nothing {
  icon: ReactNode;
  title: string;
  text?: string | undefined;
  /** What to do about it, a button. */
  action?: ReactNode;
}

interface ListRoomProps<T> {
  title: string;
  /** At the title's side: what narrows the list beyond what is typed, to take away. */
  aside?: ReactNode;
  /** What one types to find; left out where nothing is searched. */
  search?: { label: string; placeholder: string; value: string; onSearch: (text: string) => void };
  /** Further fields that narrow the list. */
  narrowing?: ReactNode;
  /** Between the head and the list: what came meanwhile. */
  news?: ReactNode;
  /** The rows, a page at a time. */
  found: UseInfiniteQueryResult<T[]>;
  /** What the list is called to who hears it. */
  label: string;
  keyOf: (row: T) => string | number;
  /** Draws a row, a `RowLink`. */
  draw: (row: T) => ReactNode;
  /** Shown where no row was found. */
  empty: Nothing;
  /** What is opened from the list. */
  opened: ReactNode | undefined;
  /** Shown while nothing is open. */
  hint: Nothing;
  onClose: () => void;
}

/** A room with a list: search and narrow it, walk it with the keys, open one row at its side. */
export function ListRoom<T>({ title, opened, hint, onClose, ...list }: ListRoomProps<T>) {
  useTitle(title);
  return (
    <Split list={<List title={title} {...list} />} opened={opened} hint={<Nothing {...hint} />} onClose={onClose} />
  );
}

function List<T>({
  title,
  aside,
  search,
  narrowing,
  news,
  found,
  label,
  keyOf,
  draw,
  empty,
}: Omit<ListRoomProps<T>, 'opened' | 'hint' | 'onClose'>) {
  const list = useRef<RowListHandle>(null);
  return (
    <>
      <header className={css.head}>
        <div className={css.words}>
          <h1 className={css.title}>{title}</h1>
          {aside}
        </div>
        {search ? <SearchField {...search} onDown={() => list.current?.focusFirst()} /> : null}
        {narrowing}
      </header>
      {news}
      {found.isPending ? (
        <RowSkeletons rows={9} height={ROW_HEIGHT} />
      ) : found.isError ? (
        <div className={css.problem}>
          <ProblemNotice error={found.error} retry={() => void found.refetch()} />
        </div>
      ) : found.data.length === 0 ? (
        <Nothing {...empty} />
      ) : (
        <RowList
          label={label}
          rows={found.data}
          keyOf={keyOf}
          draw={draw}
          height={ROW_HEIGHT}
          handle={list}
          more={{
            has: found.hasNextPage,
            fetching: found.isFetchingNextPage,
            fetch: () => void found.fetchNextPage(),
          }}
        />
      )}
    </>
  );
}

function Nothing({ icon, title, text, action }: Nothing) {
  return (
    <Empty icon={icon} title={title}>
      {text}
      {action ? <div className={css.action}>{action}</div> : null}
    </Empty>
  );
}
