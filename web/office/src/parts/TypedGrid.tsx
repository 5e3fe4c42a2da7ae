import { TextInput } from '@mantine/core';
import {
  type ClipboardEvent,
  type CSSProperties,
  type HTMLInputTypeAttribute,
  type KeyboardEvent,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import css from './TypedGrid.module.css';

/** A column of the grid: its heading, and what kind of field it is. */
export interface TypedColumn<C extends string> {
  name: C;
  head: string;
  type?: HTMLInputTypeAttribute;
  digits?: boolean;
}

interface TypedGridProps<C extends string> {
  columns: readonly TypedColumn<C>[];
  rows: readonly Record<C, string>[];
  onRows: (rows: Record<C, string>[]) => void;
  /** A row under the last one. */
  another: (last: Record<C, string> | undefined) => Record<C, string>;
  /** Rows of a text from a spreadsheet, pasted over a row; undefined for one that is typed like any other. */
  pasted: (text: string, over: Record<C, string>) => Record<C, string>[] | undefined;
  label: (row: number) => string;
  wrong: (row: Record<C, string>) => { column: C; why: string } | undefined;
  /** Ctrl+Enter. */
  onDone: () => void;
  /** Tracks of the wide grid, one for each column. */
  tracks: string;
}

/** Rows typed or pasted from a spreadsheet: Enter goes to the row below and begins one under the last. */
export function TypedGrid<C extends string>(props: TypedGridProps<C>) {
  const { columns, rows, onRows, another, onDone } = props;
  const grid = useRef<HTMLDivElement>(null);
  const goTo = (row: number, column: C) => {
    if (row < 0) return;
    if (row === rows.length) flushSync(() => onRows([...rows, another(rows.at(-1))]));
    grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`)?.select();
  };
  const keys = (event: KeyboardEvent, row: number, { name, type }: TypedColumn<C>) => {
    const first = columns[0]?.name ?? name;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) onDone();
      else goTo(row + 1, row + 1 === rows.length ? first : name);
    }
    if (type !== 'date' && event.key === 'ArrowDown' && row + 1 < rows.length) goTo(row + 1, name);
    if (type !== 'date' && event.key === 'ArrowUp') goTo(row - 1, name);
  };
  const paste = (event: ClipboardEvent, row: number) => {
    const over = rows[row];
    const pasted = over && props.pasted(event.clipboardData.getData('text'), over);
    if (!pasted) return;
    event.preventDefault();
    onRows([...rows.slice(0, row), ...pasted, ...rows.slice(row + 1)]);
  };
  return (
    <div ref={grid} className={css.grid} style={{ '--tracks': props.tracks } as CSSProperties}>
      {rows.map((row, at) => {
        const wrong = props.wrong(row);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end, or replaced by what is pasted.
          <fieldset key={at} className={css.row} aria-label={props.label(at + 1)}>
            {columns.map((column, index) => (
              <TextInput
                key={column.name}
                data-cell={`${at} ${column.name}`}
                {...(at === 0 && index === 0 ? { 'data-autofocus': true } : {})}
                type={column.type ?? 'text'}
                label={column.head}
                inputMode={column.digits ? 'numeric' : 'text'}
                autoComplete="off"
                value={row[column.name]}
                onChange={(event) => onRows(rows.with(at, { ...row, [column.name]: event.currentTarget.value }))}
                onKeyDown={(event) => keys(event, at, column)}
                onPaste={(event) => paste(event, at)}
                error={wrong?.column === column.name ? wrong.why : undefined}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
