import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TypedGrid } from '../parts/TypedGrid';
import { WrongRows } from '../parts/WrongRows';
import { useStore } from '../session/store';
import {
  emptyPolicy,
  isEmptyPolicy,
  POLICY_COLUMNS,
  type PolicyRow,
  pastedPolicies,
  readPolicy,
  setPolicies,
  type WantedPolicy,
} from './orderPolicies';
import css from './PolicyGrid.module.css';

/** How products are ordered, typed or pasted from a spreadsheet; Ctrl+Enter sets them, all or none. */
export function PolicyGrid({ first = emptyPolicy(), onClose }: { first?: PolicyRow; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [rows, setRows] = useState([first]);
  const [tried, setTried] = useState(false);
  const setting = useMutation({
    mutationFn: (lines: WantedPolicy[]) => setPolicies(store.id, lines),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'order-policies'] });
      onClose();
    },
  });
  const filled = rows.filter((row) => !isEmptyPolicy(row));
  const set = () => {
    setTried(true);
    const read = filled.map(readPolicy);
    const lines = read.filter((line): line is WantedPolicy => !('wrong' in line));
    if (lines.length > 0 && lines.length === read.length) setting.mutate(lines);
  };
  const wrong = (row: PolicyRow) => {
    const read = tried && !isEmptyPolicy(row) ? readPolicy(row) : undefined;
    if (!read || !('wrong' in read)) return undefined;
    const { column, why } = read.wrong;
    const own = why === 'no-code' || why === 'no-maximum' || why === 'below-minimum' || why === 'no-space';
    return { column, why: own ? t(`ordering.why.${why}`) : t(`typed.${why}`, { count: 3 }) };
  };
  return (
    <Dialog onClose={onClose} title={t('ordering.set')} size="xl">
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        {setting.error ? <ProblemNotice error={setting.error} /> : null}
        <WrongRows error={setting.error} />
        <p className={css.how}>{t('ordering.how')}</p>
        <TypedGrid
          columns={POLICY_COLUMNS.map((name) => ({ name, head: t(`ordering.column.${name}`) }))}
          tracks="minmax(9rem, 1.6fr) repeat(3, minmax(5rem, 1fr))"
          rows={rows}
          onRows={setRows}
          another={emptyPolicy}
          pasted={pastedPolicies}
          label={(row) => t('suppliers.row', { row })}
          wrong={wrong}
          onDone={set}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            type="submit"
            loading={setting.isPending}
            disabled={filled.length === 0}
            aria-keyshortcuts="Control+Enter"
          >
            {t('ordering.setFor', { count: filled.length })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
