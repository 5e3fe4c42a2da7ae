import { useWords } from '../language/words';
import { nameEdge, scale, ticks } from '../parts/scale';
import { useWidth } from '../parts/useWidth';
import { useFormat } from '../session/store';
import css from './Days.module.css';
import type { DayFigures } from './days';

const HEIGHT = 240;
const EDGE = { right: 4, top: 8, bottom: 26 };
/** Pixels a day's name needs; closer days are named now and then only. */
const NAME_PX = 76;

/** Sales as a bar a day; the table beside it has the figures in words. */
export function DaysPicture({ days }: { days: readonly { day: string; figures: DayFigures | undefined }[] }) {
  const { t } = useWords();
  const format = useFormat();
  const [measured, width] = useWidth<HTMLDivElement>();
  const sales = days.map(({ figures }) => figures?.sales ?? 0);
  const lines = ticks(Math.min(0, ...sales), Math.max(1, ...sales));
  const left = nameEdge(lines.map(format.shortMoney));
  const y = scale(lines[0] ?? 0, lines.at(-1) ?? 1, HEIGHT - EDGE.bottom, EDGE.top);
  // Before the first measure there is no width to share out.
  const dayPx = Math.max(0, width - left - EDGE.right) / days.length;
  const every = Math.max(1, Math.ceil(NAME_PX / Math.max(dayPx, 1)));
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
        {days.map(({ day, figures }, i) => (
          <g key={day} transform={`translate(${left + i * dayPx} 0)`}>
            <title>
              {figures
                ? t('days.title', { day: format.day(day), sales: format.money(figures.sales) })
                : t('days.titleNone', { day: format.day(day) })}
            </title>
            <rect className={css.hit} y={EDGE.top} width={dayPx} height={HEIGHT - EDGE.top - EDGE.bottom} />
            {figures ? (
              <rect
                className={css.bar}
                x={dayPx * 0.14}
                y={Math.min(y(0), y(figures.sales))}
                width={dayPx * 0.72}
                height={Math.abs(y(0) - y(figures.sales))}
                rx={3}
              />
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
  );
}
