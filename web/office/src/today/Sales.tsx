import { useWords } from '../language/words';
import { Change } from '../parts/Change';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import { HoursPicture } from './HoursPicture';
import css from './Today.module.css';
import type { Day } from './today';

/** How much was sold, now and a week ago, by the hour. */
export function Sales({ day, className }: { day: Day; className: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Panel
      title={t('today.sales')}
      className={className}
      aside={
        <span className={css.legend}>
          <span className={css.keyNow}>{format.day(day.day)}</span>
          <span className={css.keyBefore}>{format.day(day.before)}</span>
        </span>
      }
    >
      <p className={css.total}>
        <span className={css.totalNow}>{format.money(day.sales.now)}</span>
        <span className={css.totalBefore}>
          <Change {...day.sales} /> {t('today.from', { before: format.money(day.sales.before) })}
        </span>
      </p>
      <HoursPicture hours={day.hours} />
    </Panel>
  );
}
