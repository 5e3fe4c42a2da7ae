import type { ReactNode } from 'react';
import { useFormat } from '../session/store';
import css from './Chart.module.css';
import { nameEdge, scale } from './scale';
import { useWidth } from './useWidth';

const EDGE = { right: 6, top: 8, bottom: 26 };
/** Pixels a day's name needs; closer days are named now and then only. */
const DAY_NAME_PX = 84;

/** Where a chart may draw, in pixels, and how high a value stands. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  y: (value: number) => number;
}

/**
 * A picture as wide as its place, with a line and its name for each value of {@link lines}. What the picture shows is
 * said in words beside it: it is hidden from a screen reader.
 */
export function Chart({
  height,
  lines,
  name,
  children,
}: {
  height: number;
  /** Values from the lowest to the highest, as `ticks` gives them. */
  lines: readonly number[];
  name: (line: number) => string;
  children: (frame: Frame) => ReactNode;
}) {
  const [measured, width] = useWidth<HTMLDivElement>();
  const left = nameEdge(lines.map(name));
  const bottom = height - EDGE.bottom;
  const y = scale(lines[0] ?? 0, lines.at(-1) ?? 1, bottom, EDGE.top);
  // Before the first measure there is no width to share out.
  const right = Math.max(left, width - EDGE.right);
  return (
    <div ref={measured} className={css.picture}>
      <svg width={width} height={height} aria-hidden display={width === 0 ? 'none' : undefined}>
        {lines.map((line) => (
          <g key={line}>
            <line className={css.line} x1={left} x2={right} y1={y(line)} y2={y(line)} />
            <text className={css.name} x={left - 8} y={y(line) + 4} textAnchor="end">
              {name(line)}
            </text>
          </g>
        ))}
        {children({ left, right, top: EDGE.top, bottom, height, y })}
      </svg>
    </div>
  );
}

/** One column of a chart: answers the pointer over its whole height, with its figures as a title. */
export function Column({
  frame,
  x,
  width,
  title,
  name,
  end = false,
  children,
}: {
  frame: Frame;
  x: number;
  width: number;
  title: string;
  name: string | undefined;
  /** Whether the name ends where the column does instead of standing in its middle. */
  end?: boolean;
  children: ReactNode;
}) {
  return (
    <g className={css.column} transform={`translate(${x} 0)`}>
      <title>{title}</title>
      <rect className={css.hit} y={frame.top} width={width} height={frame.bottom - frame.top} />
      {children}
      {name === undefined ? null : (
        <text className={css.name} x={end ? width : width / 2} y={frame.height - 8} textAnchor={end ? 'end' : 'middle'}>
          {name}
        </text>
      )}
    </g>
  );
}

/** A column for each day; days that stand too close are named now and then, the last one always. */
export function DayColumns<Day extends { day: string }>({
  frame,
  days,
  title,
  children,
}: {
  frame: Frame;
  days: readonly Day[];
  title: (day: Day) => string;
  /** What stands in a day's column, given how wide that is. */
  children: (day: Day, width: number) => ReactNode;
}) {
  const format = useFormat();
  const width = dayWidth(frame, days.length);
  const every = Math.max(1, Math.ceil(DAY_NAME_PX / Math.max(width, 1)));
  return days.map((each, i) => {
    const named = (days.length - 1 - i) % every === 0 && frame.left + (i + 1) * width > DAY_NAME_PX;
    return (
      <Column
        key={each.day}
        frame={frame}
        x={frame.left + i * width}
        width={width}
        title={title(each)}
        name={named ? format.day(each.day) : undefined}
        end
      >
        {children(each, width)}
      </Column>
    );
  });
}

/** How many pixels each of some days has. */
export function dayWidth(frame: Frame, days: number): number {
  return (frame.right - frame.left) / Math.max(1, days);
}
