import { useWords } from '../language/words';
import { Chart, DayColumns } from '../parts/Chart';
import { ticks } from '../parts/scale';
import { useFormat } from '../session/store';
import css from './Days.module.css';
import type { DayFigures } from './days';

/** Sales as a bar a day; the table beside it has the figures in words. */
export function DaysPicture({ days }: { days: readonly { day: string; figures: DayFigures | undefined }[] }) {
  const { t } = useWords();
  const format = useFormat();
  const sales = days.map(({ figures }) => figures?.sales ?? 0);
  const lines = ticks(Math.min(0, ...sales), Math.max(0, ...sales));
  return (
    <Chart height={240} lines={lines} name={format.shortMoney}>
      {(frame) => (
        <DayColumns
          frame={frame}
          days={days}
          title={({ day, figures }) =>
            figures
              ? t('days.title', { day: format.day(day), sales: format.money(figures.sales) })
              : t('days.titleNone', { day: format.day(day) })
          }
        >
          {({ figures }, width) =>
            figures ? (
              <rect
                className={css.bar}
                x={width * 0.14}
                y={Math.min(frame.y(0), frame.y(figures.sales))}
                width={width * 0.72}
                height={Math.abs(frame.y(0) - frame.y(figures.sales))}
                rx={3}
              />
            ) : null
          }
        </DayColumns>
      )}
    </Chart>
  );
}
