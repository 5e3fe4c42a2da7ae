import { Problem } from '@aisle/shared/problem';
import { useWords } from '../language/words';
import { useRefusal } from './useRefusal';
import css from './WrongRows.module.css';

interface WrongRow {
  row: number;
  field: string;
  value: string | null;
  allowed: string;
}

/** How many wrong rows are named; the first tell what is wrong with the list. */
const NAMED = 12;

interface WrongRowsProps {
  error: unknown;
  /** The row in the text of a row that was sent, both counted from 1; left out where each is sent. */
  rowOf?: ((row: number) => number) | undefined;
}

/** The rows of a list that the server could not take, none of which it has taken then. */
export function WrongRows({ error, rowOf = (row) => row }: WrongRowsProps) {
  const { t, named } = useWords();
  const refusal = useRefusal();
  const rows = error instanceof Problem ? (error.members as { rows?: WrongRow[] }).rows : undefined;
  if (!rows) return null;
  return (
    <ul className={css.rows}>
      {rows.slice(0, NAMED).map(({ row, field, value, allowed }) => (
        <li key={`${row} ${field}`}>
          <strong>{t('batches.row', { row: rowOf(row) })}</strong>
          <span>{named('detail', field)}</span>
          <code>{value === null ? '—' : refusal.value(value, allowed)}</code>
          <span>{refusal.allowed(allowed)}</span>
        </li>
      ))}
    </ul>
  );
}
