import { useWords } from '../language/words';
import { Chart, DayColumns, dayWidth, type Frame } from '../parts/Chart';
import { ticks } from '../parts/scale';
import { useFormat } from '../session/store';
import css from './Forecast.module.css';
import type { Day } from './forecast';

/** What was sold as bars; ahead of them the days' middle as a line in the band that eight days in ten stay within. */
export function BandPicture({ days, unit }: { days: readonly Day[]; unit: string }) {
  const { t } = useWords();
  const format = useFormat();
  const top = Math.max(1000, ...days.map(({ sold, band }) => Math.max(sold ?? 0, band?.high ?? 0)));
  const lines = ticks(0, top / 1000).map((line) => line * 1000);
  const ahead = days.flatMap(({ day, band }, i) => (band ? [{ i, day, band }] : []));
  return (
    <>
      <Chart height={260} lines={lines} name={(line) => format.quantity(line)}>
        {(frame) => (
          <>
            <polygon
              className={css.band}
              points={[...along(frame, 'high'), ...along(frame, 'low').reverse()].join(' ')}
            />
            <polyline className={css.middle} points={along(frame, 'middle').join(' ')} />
            <DayColumns frame={frame} days={days} title={({ day, sold, band }) => titleOf(day, sold, band)}>
              {({ sold }, width) =>
                sold ? (
                  <rect
                    className={css.bar}
                    x={width * 0.14}
                    y={frame.y(sold)}
                    width={width * 0.72}
                    height={frame.y(0) - frame.y(sold)}
                  />
                ) : null
              }
            </DayColumns>
          </>
        )}
      </Chart>
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

  /** The points of one edge of the band, or of its middle. */
  function along(frame: Frame, quantile: 'low' | 'middle' | 'high'): string[] {
    const width = dayWidth(frame, days.length);
    return ahead.map(({ i, band }) => `${frame.left + (i + 0.5) * width},${frame.y(band[quantile])}`);
  }

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
