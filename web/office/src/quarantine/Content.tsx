import { Panel } from '../parts/Panel';
import css from './Quarantine.module.css';
import { compare, type Quarantined } from './quarantine';

/** What came; where its id was recorded before, both side by side with what differs marked. */
export function Content({ item }: { item: Quarantined }) {
  const came = parsed(item.came);
  if (item.same && came !== undefined) {
    return (
      <Panel title="Recorded before, and what came now" flush>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by the keyboard. */}
        <section className={css.scroll} aria-label="Both contents" tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th>Member</th>
                <th>Recorded</th>
                <th>Came</th>
              </tr>
            </thead>
            <tbody>
              {compare(item.same, came).map(({ path, left, right, same }) => (
                <tr key={path} data-differs={!same}>
                  <th scope="row">{path}</th>
                  <td>{left ?? '—'}</td>
                  <td>{right ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Panel>
    );
  }
  return (
    <Panel title="What came">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by the keyboard. */}
      <pre className={css.raw} tabIndex={0}>
        {came === undefined ? item.came : JSON.stringify(came, null, 2)}
      </pre>
    </Panel>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What came need not be JSON at all: it is then shown as the text it is.
    return undefined;
  }
}
