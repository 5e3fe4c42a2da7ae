import { useWords } from '../language/words';
import { nameEdge, scale, ticks } from '../parts/scale';
import { useWidth } from '../parts/useWidth';
import { useFormat } from '../session/store';
import css from './Forecast.module.css';
import type { Day } from './forecast';

const HEIGHT = 260;
const EDGE = { right: 6, top: 10, bottom: 26 };
/** Pixels a day's name needs. */
const NAME_PX = 84;

/** What was sold as bars; ahead of them the days' middle as a line in the band that eight days in ten stay within. */
export function BandPicture({ days, unit }: { days: readonly Day[]; unit: string }) {
  const { t } = useWords();
  const format = useFormat();
  const [measured, width] = useWidth<HTMLDivElement>();
  const top = Math.max(1000, ...days.map(({ sold, band }) => Math.max(sold ?? 0, band?.high ?? 0)));
  const lines = ticks(0, top / 1000).map((line) => line * 1000);
  const left = nameEdge(lines.map((line) => format.quantity(line)));
  const y = scale(0, lines.at(-1) ?? 1, HEIGHT - EDGE.bottom, EDGE.top);
  // Before the first measure there is no width to share out.
  const dayPx = Math.max(0, width - left - EDGE.right) / Math.max(1, days.length);
  const every = Math.max(1, Math.ceil(NAME_PX / Math.max(dayPx, 1)));
  const middle = (i: number) => left + (i + 0.5) * dayPx;
  const ahead = days.flatMap(({ day, band }, i) => (band ? [{ i, day, band }] : []));
  const edge = [
    ...ahead.map(({ i, band }) => `${middle(i)},${y(band.high)}`),
    ...[...ahead].reverse().map(({ i, band }) => `${middle(i)},${y(band.low)}`),
  ].join(' ');
  return (
    <>
      <div ref={measured} className={css.picture}>
        <svg width={width} height={HEIGHT} aria-hidden display={width === 0 ? 'none' : undefined}>
          {lines.map((line) => (
            <g key={line}>
              <line className={css.gridLine} x1={left} x2={width - EDGE.right} y1={y(line)} y2={y(line)} />
              <text className={css.tick} x={left - 8} y={y(line) + 4} textAnchor="end">
                {format.quantity(line)}
              </text>
            </g>
          ))}
          <polygon className={css.band} points={edge} />
          <polyline
            className={css.middle}
            points={ahead.map(({ i, band }) => `${middle(i)},${y(band.middle)}`).join(' ')}
          />
          {days.map(({ day, sold, band }, i) => (
            <g key={day} transform={`translate(${left + i * dayPx} 0)`}>
              <title>{titleOf(day, sold, band)}</title>
              <rect className={css.hit} y={EDGE.top} width={dayPx} height={HEIGHT - EDGE.top - EDGE.bottom} />
              {sold ? (
                <rect className={css.bar} x={dayPx * 0.14} y={y(sold)} width={dayPx * 0.72} height={y(0) - y(sold)} />
              ) : null}
              {(days.length - 1 - i) % every === 0 && left + (i + 1) * dayPx > NAME_PX ? (
                <text className={css.tick} x={dayPx} y={HEIGHT - 8} textAnchor="end">
                  {format.day(day)}
                </text>
              ) : null}
            </g>
          ))}
        </svg>
      </div>
      <ul className={css.legend} aria-hidden>
        <li data-mark="bar">{t('forecast.sold')}</li>
        <li data-mark="middle">{t('forecast.middle')}</li>
        <li data-mark="band">{t('forecast.band')}</li>
      </ul>
      <div className="visually-hidden">
        <ul aria-label={t('forecast.ahead')}>
          {ahead.map(({ day, band }) => (
            <li key={day}>{titleOf(day, undefined, band)}</li>
          ))}
        </ul>
      </div>
    </>
  );

  function titleOf(day: string, sold: Day['sold'], band: Day['band']) {
    if (band) {
      const { low, middle: half, high } = band;
      return t('forecast.aheadTitle', {
        day: format.day(day),
        low: format.quantity(low, unit),
        middle: format.quantity(half, unit),
        high: format.quantity(high, unit),
      });
    }
    return sold === undefined
      ? t('forecast.closedTitle', { day: format.day(day) })
      : t('forecast.soldTitle', { day: format.day(day), sold: format.quantity(sold, unit) });
  }
}
