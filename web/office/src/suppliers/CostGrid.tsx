import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import {
  COLUMNS,
  type CostRow,
  emptyRow,
  isEmpty,
  type NewCost,
  pastedRows,
  readRow,
  type WrongCell,
} from './costRows';
import { listCosts } from './costs';
import css from './Suppliers.module.css';

/**
 * Lines of a cost list, typed or pasted from a spreadsheet: Enter goes to the row below and begins one under the last,
 * Ctrl+Enter lists them, all or none.
 */
export function CostGrid({ supplier, onClose }: { supplier: number; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [rows, setRows] = useState(() => [emptyRow(format.today())]);
  const [tried, setTried] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const listing = useMutation({
    mutationFn: (lines: NewCost[]) => listCosts(store.id, supplier, lines),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'suppliers', supplier] });
      onClose();
    },
  });
  const filled = rows.filter((row) => !isEmpty(row));
  const read = filled.map((row) => readRow(row, store));
  const list = () => {
    setTried(true);
    const lines = read.filter((line): line is NewCost => !('wrong' in line));
    if (lines.length > 0 && lines.length === read.length) listing.mutate(lines);
  };
  const goTo = (row: number, column: keyof CostRow) => {
    if (row < 0) return;
    if (row === rows.length) flushSync(() => setRows([...rows, emptyRow(rows.at(-1)?.first ?? format.today())]));
    grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`)?.select();
  };
  const keys = (event: KeyboardEvent, row: number, column: keyof CostRow) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) list();
      else goTo(row + 1, row + 1 === rows.length ? 'code' : column);
    }
    const isDay = column === 'first' || column === 'last';
    if (!isDay && event.key === 'ArrowDown' && row + 1 < rows.length) goTo(row + 1, column);
    if (!isDay && event.key === 'ArrowUp') goTo(row - 1, column);
  };
  const paste = (event: ClipboardEvent, row: number) => {
    const over = rows[row];
    const pasted = over && pastedRows(event.clipboardData.getData('text'), over);
    if (!pasted) return;
    event.preventDefault();
    setRows([...rows.slice(0, row), ...pasted, ...rows.slice(row + 1)]);
  };
  return (
    <Dialog onClose={onClose} title={t('suppliers.addCosts')} size="xl">
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          list();
        }}
      >
        {listing.error ? <ProblemNotice error={listing.error} /> : null}
        <p className={css.of}>{t('suppliers.costsHow')}</p>
        <div ref={grid} className={css.costs}>
          {rows.map((row, at) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end, or replaced by what is pasted.
              key={at}
              at={at}
              row={row}
              wrong={tried && !isEmpty(row) ? wrongOf(readRow(row, store)) : undefined}
              onType={(column, value) => setRows(rows.with(at, { ...row, [column]: value }))}
              onKey={(event, column) => keys(event, at, column)}
              onPaste={(event) => paste(event, at)}
            />
          ))}
        </div>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            type="submit"
            loading={listing.isPending}
            disabled={filled.length === 0}
            aria-keyshortcuts="Control+Enter"
          >
            {filled.length === 0 ? t('suppliers.listNone') : t('suppliers.listLines', { count: filled.length })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

const wrongOf = (read: ReturnType<typeof readRow>): WrongCell | undefined => ('wrong' in read ? read.wrong : undefined);

interface RowProps {
  at: number;
  row: CostRow;
  wrong: WrongCell | undefined;
  onType: (column: keyof CostRow, value: string) => void;
  onKey: (event: KeyboardEvent, column: keyof CostRow) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function Row({ at, row, wrong, onType, onKey, onPaste }: RowProps) {
  const { t } = useWords();
  const store = useStore();
  const why = (column: keyof CostRow) => {
    if (wrong?.column !== column) return undefined;
    const reason = wrong.why;
    return reason === 'no-code' || reason === 'no-day' || reason === 'before-first' || reason === 'no-packs'
      ? t(`suppliers.why.${reason}`)
      : t(`typed.${reason}`, { count: store.digits });
  };
  return (
    <fieldset className={css.costRow} aria-label={t('suppliers.row', { row: at + 1 })}>
      {COLUMNS.map((column) => (
        <TextInput
          key={column}
          data-cell={`${at} ${column}`}
          {...(at === 0 && column === 'code' ? { 'data-autofocus': true } : {})}
          type={column === 'first' || column === 'last' ? 'date' : 'text'}
          label={t(`suppliers.column.${column}`)}
          inputMode={column === 'packs' ? 'numeric' : 'text'}
          autoComplete="off"
          value={row[column]}
          onChange={(event) => onType(column, event.currentTarget.value)}
          onKeyDown={(event) => onKey(event, column)}
          onPaste={onPaste}
          error={why(column)}
        />
      ))}
    </fieldset>
  );
}
