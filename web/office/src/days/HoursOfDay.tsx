import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Chart, Column } from '../parts/Chart';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { scale, ticks } from '../parts/scale';
import { useFormat, useStore } from '../session/store';
import css from './Days.module.css';
import { type HourFigures, hoursQuery } from './days';

/** When in the day a span's customers came: sales of each hour, all days together. */
export function HoursOfDay({ from, to }: { from: string; to: string }) {
  const { t } = useWords();
  const hours = useQuery(hoursQuery(useStore().id, from, to));
  return (
    <Panel title={t('days.byHour')}>
      {hours.isPending ? <Skeleton height={200} /> : null}
      {hours.isError ? <ProblemNotice error={hours.error} retry={() => void hours.refetch()} /> : null}
      {hours.isSuccess ? <Picture hours={hours.data} /> : null}
    </Panel>
  );
}

function Picture({ hours }: { hours: readonly HourFigures[] }) {
  const { t } = useWords();
  const format = useFormat();
  const lines = ticks(0, Math.max(0, ...hours.map(({ sales }) => sales)));
  const first = hours[0]?.hour ?? 0;
  const end = (hours.at(-1)?.hour ?? 23) + 1;
  const said = ({ hour, sales, baskets }: HourFigures) =>
    t('days.hourTitle', { hour: format.hour(hour), sales: format.money(sales), baskets: format.count(baskets) });
  return (
    <>
      <Chart height={200} lines={lines} name={format.shortMoney}>
        {(frame) => {
          const x = scale(first, end, frame.left, frame.right);
          const width = x(first + 1) - x(first);
          const every = width < 34 ? 3 : 1;
          return hours.map((each) => (
            <Column
              key={each.hour}
              frame={frame}
              x={x(each.hour)}
              width={width}
              title={said(each)}
              name={(each.hour - first) % every === 0 ? format.hour(each.hour) : undefined}
            >
              <rect
                className={css.bar}
                x={width * 0.14}
                y={frame.y(Math.max(0, each.sales))}
                width={width * 0.72}
                height={frame.y(0) - frame.y(Math.max(0, each.sales))}
                rx={3}
              />
            </Column>
          ));
        }}
      </Chart>
      <ul className="visually-hidden" aria-label={t('days.byHour')}>
        {hours.map((each) => (
          <li key={each.hour}>{said(each)}</li>
        ))}
      </ul>
    </>
  );
}
