import { IconBasket } from '@tabler/icons-react';
import { useWords } from '../language/words';
import { Bars } from '../parts/Bars';
import { Change } from '../parts/Change';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import type { Day } from './today';

/** What each department sold, the largest first, its bar against the mark of a week ago. */
export function Departments({ day, className }: { day: Day; className: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const departments = [...day.departments].sort((a, b) => b.now - a.now || b.before - a.before);
  return (
    <Panel title={t('today.byDepartment')} className={className}>
      {departments.length === 0 ? <Nothing /> : null}
      <Bars
        bars={departments.map(({ department, name, now, before }) => ({
          key: department,
          name,
          value: now,
          mark: before,
          figure: format.money(now),
          beside: <Change now={now} before={before} />,
        }))}
      />
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
