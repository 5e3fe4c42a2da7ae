import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import css from './Quarantine.module.css';
import { compare, type Quarantined } from './quarantine';

/** What came; where its id was recorded before, both side by side with what differs marked. */
export function Content({ item }: { item: Quarantined }) {
  const { t } = useWords();
  const came = parsed(item.came);
  if (item.same && came !== undefined) return <Both recorded={item.same} came={came} />;
  return (
    <Panel title={t('quarantine.whatCame')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by the keyboard. */}
      <pre className={css.raw} tabIndex={0}>
        {came === undefined ? item.came : JSON.stringify(came, null, 2)}
      </pre>
    </Panel>
  );
}

function Both({ recorded, came }: { recorded: unknown; came: unknown }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const members = compare(recorded, came);
  const different = members.filter(({ same }) => !same);
  return (
    <Panel title={t('quarantine.bothTitle')} aside={t('quarantine.differ', { count: different.length })} flush>
      <Switch
        className={css.only}
        label={t('quarantine.onlyDifferent')}
        checked={!all}
        onChange={(event) => setAll(!event.currentTarget.checked)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by the keyboard. */}
      <section className={css.scroll} aria-label={t('quarantine.both')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('quarantine.member')}</th>
              <th>{t('quarantine.recorded')}</th>
              <th>{t('quarantine.came')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? members : different).map(({ path, left, right, same }) => (
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What came need not be JSON at all: it is then shown as the text it is.
    return undefined;
  }
}
