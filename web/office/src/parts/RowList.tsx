import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import css from './RowList.module.css';

/** Lets a search field step into the list below it. */
export interface RowListHandle {
  focusFirst(): void;
}

export interface RowListProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string | number;
  /** Draws a row; its link or button carries `data-row` and takes the focus. */
  draw: (row: T) => ReactNode;
  /** The height of a row in pixels before it is measured. */
  height: number;
  /** Fetches what comes after the last row, while there is more. */
  more?: { has: boolean; fetching: boolean; fetch: () => void };
  handle?: RefObject<RowListHandle | null>;
  /** Whether the list itself can be focused, to be scrolled by keys where its rows hold nothing that can. */
  focusable?: boolean;
}

/** A long list of which only the seen rows are drawn. Arrows, Home and End move through it. */
export function RowList<T>({ label, rows, keyOf, draw, height, more, handle, focusable }: RowListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    estimateSize: () => height,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more?.has && !more.fetching && lastSeen >= rows.length - 10) more.fetch();
  }, [lastSeen, rows.length, more]);

  const focusRow = (index: number) => {
    const wanted = Math.max(0, Math.min(rows.length - 1, index));
    virtual.scrollToIndex(wanted);
    // The row is drawn only after the list has scrolled to it.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] [data-row]`)?.focus();
    });
  };
  useImperativeHandle(handle, () => ({ focusFirst: () => focusRow(0) }));

  const move = (event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (!at) return;
    const here = Number(at.dataset.index);
    const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    focusRow(target);
  };

  return (
    <div ref={scroller} className={css.scroller} {...(focusable ? { tabIndex: 0 } : {})}>
      <ul aria-label={label} className={css.list} style={{ height: virtual.getTotalSize() }} onKeyDown={move}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={css.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {draw(row)}
            </li>
          );
        })}
      </ul>
      {more?.fetching ? <RowSkeletons rows={2} height={height} /> : null}
    </div>
  );
}

/** Grey rows while the first page is fetched. */
export function RowSkeletons({ rows, height }: { rows: number; height: number }) {
  return (
    <div className={css.skeletons} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing else, and never move.
        <div key={row} className={css.skeleton} style={{ height }}>
          <Skeleton height={12} width={`${45 + ((row * 17) % 30)}%`} />
          <Skeleton height={10} width={`${25 + ((row * 23) % 25)}%`} mt={8} />
        </div>
      ))}
    </div>
  );
}
