import { useWords } from '../language/words';
import { nameEdge, scale, ticks } from '../parts/scale';
import { useWidth } from '../parts/useWidth';
import { useFormat } from '../session/store';
import css from './Today.module.css';
import { type Day, openHours } from './today';

const HEIGHT = 230;
const EDGE = { right: 4, top: 8, bottom: 26 };
/** Fewer pixels than this for an hour, and only every third is named. */
const NAMED_HOUR_PX = 34;

/** Sales by the hour: now as bars, a week ago as a line of steps behind which they rise or stay. */
export function HoursPicture({ hours }: { hours: Day['hours'] }) {
  const { t } = useWords();
  const format = useFormat();
  const [measured, width] = useWidth<HTMLDivElement>();
  const { first, end } = openHours(hours);
  const shown = Array.from(
    { length: end - first },
    (_, i) => hours.find(({ hour }) => hour === first + i) ?? { hour: first + i, now: 0, before: 0 },
  );
  const lines = ticks(0, Math.max(1, ...shown.flatMap(({ now, before }) => [now, before])));
  const left = nameEdge(lines.map(format.shortMoney));
  const y = scale(0, lines.at(-1) ?? 1, HEIGHT - EDGE.bottom, EDGE.top);
  const x = scale(first, end, left, width - EDGE.right);
  // Before the first measure there is no width to share out.
  const hourPx = Math.max(0, width - left - EDGE.right) / shown.length;
  const every = hourPx < NAMED_HOUR_PX ? 3 : 1;
  const steps = shown
    .map(({ hour, before }, i) => `${i === 0 ? 'M' : 'L'}${x(hour)},${y(before)}H${x(hour + 1)}`)
    .join('');
  return (
    <div ref={measured} className={css.picture}>
      <svg width={width} height={HEIGHT} aria-hidden display={width === 0 ? 'none' : undefined}>
        {lines.map((line) => (
          <g key={line}>
            <line className={css.gridLine} x1={left} x2={width - EDGE.right} y1={y(line)} y2={y(line)} />
            <text className={css.tick} x={left - 8} y={y(line) + 4} textAnchor="end">
              {format.shortMoney(line)}
            </text>
          </g>
        ))}
        {shown.map(({ hour, now, before }) => (
          <g key={hour} className={css.hour}>
            <title>
              {t('today.hourTitle', {
                hour: format.hour(hour),
                now: format.money(now),
                before: format.money(before),
              })}
            </title>
            <rect
              className={css.hourHit}
              x={x(hour)}
              y={EDGE.top}
              width={Math.max(0, hourPx)}
              height={HEIGHT - EDGE.top - EDGE.bottom}
            />
            <rect
              className={css.hourNow}
              x={x(hour) + hourPx * 0.16}
              y={y(Math.max(0, now))}
              width={hourPx * 0.68}
              height={y(0) - y(Math.max(0, now))}
              rx={3}
            />
            {(hour - first) % every === 0 ? (
              <text className={css.tick} x={x(hour) + hourPx / 2} y={HEIGHT - 8} textAnchor="middle">
                {format.hour(hour)}
              </text>
            ) : null}
          </g>
        ))}
        <path className={css.beforeLine} d={steps} />
      </svg>
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
    </div>
  );
}
