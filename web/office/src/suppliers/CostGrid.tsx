import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TypedGrid } from '../parts/TypedGrid';
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
  const wrong = (row: CostRow) => {
    const found = tried && !isEmpty(row) ? readRow(row, store) : undefined;
    return found && 'wrong' in found ? { column: found.wrong.column, why: says(found.wrong.why) } : undefined;
  };
  const says = (why: WrongCell['why']) =>
    why === 'no-code' || why === 'no-day' || why === 'before-first' || why === 'no-packs'
      ? t(`suppliers.why.${why}`)
      : t(`typed.${why}`, { count: store.digits });
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
        <TypedGrid
          columns={COLUMNS.map((name) => ({
            name,
            head: t(`suppliers.column.${name}`),
            type: name === 'first' || name === 'last' ? 'date' : 'text',
            digits: name === 'packs',
          }))}
          tracks="minmax(8rem, 1.4fr) minmax(6rem, 1fr) 9.5rem 9.5rem 5.5rem"
          rows={rows}
          onRows={setRows}
          another={(last) => emptyRow(last?.first ?? format.today())}
          pasted={pastedRows}
          label={(row) => t('suppliers.row', { row })}
          wrong={wrong}
          onDone={list}
        />
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
