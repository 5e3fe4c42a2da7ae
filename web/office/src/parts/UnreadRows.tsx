import { useWords } from '../language/words';
import { useFormat } from '../session/store';
import css from './WrongRows.module.css';

/** A row of a pasted text that the page cannot read, and why in words. */
interface UnreadRow {
  row: number;
  text: string;
  why: string;
}

/** How many are named; the first few tell what is wrong with the list. */
const NAMED = 8;

/** The rows of a pasted text that cannot be read, before anything is sent. */
export function UnreadRows({ rows }: { rows: UnreadRow[] }) {
  const { t } = useWords();
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <>
      <p className={css.wrong}>{t('batches.wrongRows', { count: rows.length })}</p>
      <ul className={css.rows}>
        {rows.slice(0, NAMED).map(({ row, text, why }) => (
          <li key={row}>
            <strong>{t('batches.row', { row: format.count(row) })}</strong>
            <span>{text}</span>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
