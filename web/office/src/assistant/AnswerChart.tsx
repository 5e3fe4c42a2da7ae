import { nameEdge, scale, ticks } from '../parts/scale';
import { useWidth } from '../parts/useWidth';
import { useFormat } from '../session/store';
import css from './Assistant.module.css';
import type { Chart } from './assistant';
import { useFigure } from './figure';

const HEIGHT = 180;
const EDGE = { right: 4, top: 8, bottom: 24 };
const NAME_PX = 72;

/** A bar's name stands under it; the first and the last begin and end where the picture does. */
function nameAt(i: number, count: number, step: number): { x: number; textAnchor: 'start' | 'middle' | 'end' } {
  if (step >= NAME_PX) return { x: step / 2, textAnchor: 'middle' };
  if (i === 0) return { x: 0, textAnchor: 'start' };
  return i > count - 1 - NAME_PX / step / 2 ? { x: step, textAnchor: 'end' } : { x: step / 2, textAnchor: 'middle' };
}

/** Bars, with the span between low and high where there is one. The answer's words and table say the same. */
export function AnswerChart({ chart }: { chart: Chart }) {
  const format = useFormat();
  const figure = useFigure();
  const [measured, width] = useWidth<HTMLDivElement>();
  const tops = chart.points.map(({ value, high }) => Math.max(value, high ?? value));
  const lows = chart.points.map(({ value, low }) => Math.min(value, low ?? value));
  const lines = ticks(Math.min(0, ...lows), Math.max(0, ...tops), 3);
  const name = (line: number) => (chart.unit === 'MONEY' ? format.shortMoney(line) : figure(line, chart.unit));
  const left = nameEdge(lines.map(name));
  const y = scale(lines[0] ?? 0, lines.at(-1) ?? 1, HEIGHT - EDGE.bottom, EDGE.top);
  const step = Math.max(0, width - left - EDGE.right) / chart.points.length;
  const every = Math.max(1, Math.ceil(NAME_PX / Math.max(step, 1)));
  return (
    <div ref={measured} className={css.picture}>
      <svg width={width} height={HEIGHT} aria-hidden display={width === 0 ? 'none' : undefined}>
        {lines.map((line) => (
          <g key={line}>
            <line className={css.gridLine} x1={left} x2={width - EDGE.right} y1={y(line)} y2={y(line)} />
            <text className={css.tick} x={left - 8} y={y(line) + 4} textAnchor="end">
              {name(line)}
            </text>
          </g>
        ))}
        {chart.points.map(({ label, value, low, high }, i) => (
          <g key={label} transform={`translate(${left + i * step} 0)`}>
            <title>{`${figure(label, chart.label)}: ${figure(value, chart.unit)}`}</title>
            <rect
              className={css.bar}
              x={step * 0.14}
              y={Math.min(y(0), y(value))}
              width={step * 0.72}
              height={Math.abs(y(0) - y(value))}
              rx={3}
            />
            {typeof low === 'number' && typeof high === 'number' ? (
              <line className={css.span} x1={step / 2} x2={step / 2} y1={y(low)} y2={y(high)} />
            ) : null}
            {i % every === 0 ? (
              <text className={css.tick} {...nameAt(i, chart.points.length, step)} y={HEIGHT - 8}>
                {figure(label, chart.label)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </div>
  );
}
