import { useWords } from '../language/words';
import { Change } from '../parts/Change';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Today.module.css';
import type { Day } from './today';

const SWATCHES = ['var(--color-chart-1)', 'var(--color-chart-4)', 'var(--color-chart-3)', 'var(--color-chart-5)'];

/** What was paid with. */
export function Tenders({ day, className }: { day: Day; className: string | undefined }) {
  const { t, named } = useWords();
  const format = useFormat();
  const total = Math.max(
    1,
    day.tenders.reduce((sum, { now }) => sum + Math.max(0, now), 0),
  );
  return (
    <Panel title={t('today.paidWith')} className={className}>
      <div className={css.stack} aria-hidden>
        {day.tenders.map(({ kind, now }, i) => (
          <span key={kind} style={{ flexGrow: Math.max(0, now) / total, background: SWATCHES[i % SWATCHES.length] }} />
        ))}
      </div>
      <ul className={css.tenderList}>
        {day.tenders.map(({ kind, now, before }, i) => (
          <li key={kind} className={css.tender}>
            <span className={css.swatch} style={{ background: SWATCHES[i % SWATCHES.length] }} aria-hidden />
            <span className={css.tenderName}>{named('tender', kind)}</span>
            <span className={css.barFigure}>{format.money(now)}</span>
            <span className={css.barChange}>
              <Change now={now} before={before} more="neither" />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
