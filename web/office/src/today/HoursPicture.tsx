import { useWords } from '../language/words';
import { Chart, Column, type Frame } from '../parts/Chart';
import { scale, ticks } from '../parts/scale';
import { useFormat } from '../session/store';
import css from './Today.module.css';
import { type Day, openHours } from './today';

/** Fewer pixels than this for an hour, and only every third is named. */
const NAMED_HOUR_PX = 34;

/** Sales by the hour: now as bars, a week ago as a line of steps behind which they rise or stay. */
export function HoursPicture({ hours }: { hours: Day['hours'] }) {
  const { t } = useWords();
  const format = useFormat();
  const { first, end } = openHours(hours);
  const shown = Array.from(
    { length: end - first },
    (_, i) => hours.find(({ hour }) => hour === first + i) ?? { hour: first + i, now: 0, before: 0 },
  );
  const lines = ticks(0, Math.max(0, ...shown.flatMap(({ now, before }) => [now, before])));
  return (
    <>
      <Chart height={230} lines={lines} name={format.shortMoney}>
        {(frame) => {
          const x = scale(first, end, frame.left, frame.right);
          const width = x(first + 1) - x(first);
          const every = width < NAMED_HOUR_PX ? 3 : 1;
          return (
            <>
              {shown.map(({ hour, now, before }) => (
                <Column
                  key={hour}
                  frame={frame}
                  x={x(hour)}
                  width={width}
                  title={t('today.hourTitle', {
                    hour: format.hour(hour),
                    now: format.money(now),
                    before: format.money(before),
                  })}
                  name={(hour - first) % every === 0 ? format.hour(hour) : undefined}
                >
                  <rect
                    className={css.hourNow}
                    x={width * 0.16}
                    y={frame.y(Math.max(0, now))}
                    width={width * 0.68}
                    height={frame.y(0) - frame.y(Math.max(0, now))}
                    rx={3}
                  />
                </Column>
              ))}
              <path className={css.beforeLine} d={steps(frame, x)} />
            </>
          );
        }}
      </Chart>
      <table className="visually-hidden">
        <caption>{t('today.byHour')}</caption>
        <thead>
          <tr>
            <th>{t('today.hour')}</th>
            <th>{t('today.now')}</th>
            <th>{t('today.weekAgo')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ hour, now, before }) => (
            <tr key={hour}>
              <th>{format.hour(hour)}</th>
              <td>{format.money(now)}</td>
              <td>{format.money(before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );

  function steps({ y }: Frame, x: (hour: number) => number): string {
    return shown.map(({ hour, before }, i) => `${i === 0 ? 'M' : 'L'}${x(hour)},${y(before)}H${x(hour + 1)}`).join('');
  }
}
