import { useWords } from '../language/words';
import css from './Assistant.module.css';
import type { Cell, Table, Unit } from './assistant';
import { useFigure } from './figure';

const ROWS = 12;

/** Rows of an answer; the first dozen, the rest behind a word. */
export function AnswerTable({ table }: { table: Table }) {
  const { t } = useWords();
  const rest = table.rows.slice(ROWS);
  return (
    <>
      <Rows table={table} rows={table.rows.slice(0, ROWS)} />
      {rest.length > 0 ? (
        <details className={css.rest}>
          <summary>{t('assistant.more', { count: rest.length })}</summary>
          <Rows table={table} rows={rest} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ table, rows }: { table: Table; rows: Cell[][] }) {
  const { t } = useWords();
  const figure = useFigure();
  const side = (unit: Unit) => (unit === 'TEXT' || unit === 'DAY' ? 'start' : 'end');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.scroll} aria-label={t('assistant.table')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.name} scope="col" data-side={side(column.unit)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer never change.
            <tr key={at}>
              {table.columns.map((column, i) => (
                <td key={column.name} data-side={side(column.unit)}>
                  {figure(row[i] ?? null, column.unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
