import { IconBasket } from '@tabler/icons-react';
import { useWords } from '../language/words';
import { Change } from '../parts/Change';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Today.module.css';
import type { Day } from './today';

/** What each department sold, the largest first, its bar against the mark of a week ago. */
export function Departments({ day, className }: { day: Day; className: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const departments = [...day.departments].sort((a, b) => b.now - a.now || b.before - a.before);
  const most = Math.max(1, ...departments.flatMap(({ now, before }) => [now, before]));
  const share = (amount: number) => `${(Math.max(0, amount) / most) * 100}%`;
  return (
    <Panel title={t('today.byDepartment')} className={className}>
      {departments.length === 0 ? <Nothing /> : null}
      <ol className={css.bars}>
        {departments.map(({ department, name, now, before }) => (
          <li key={department} className={css.barRow}>
            <span className={css.barName}>{name}</span>
            <span className={css.barTrack} aria-hidden>
              <span className={css.barNow} style={{ width: share(now) }} />
              <span className={css.barBefore} style={{ left: share(before) }} />
            </span>
            <span className={css.barFigure}>{format.money(now)}</span>
            <span className={css.barChange}>
              <Change now={now} before={before} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Nothing() {
  const { t } = useWords();
  return (
    <Empty icon={<IconBasket />} title={t('today.nothingSold')}>
      {t('today.nothingSoldText')}
    </Empty>
  );
}
