import type { ReactNode } from 'react';
import css from './Bars.module.css';

export interface Bar {
  key: number;
  name: ReactNode;
  value: number;
  /** What it is held against, as a mark on the bar. */
  mark?: number;
  figure: string;
  /** What stands at the end of its row, such as a change. */
  beside?: ReactNode;
}

/** Figures as bars of one scale, each with its name above; a value below zero has no bar. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.flatMap(({ value, mark = 0 }) => [value, mark]));
  const share = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <ol className={css.bars}>
      {bars.map(({ key, name, value, mark, figure, beside }) => (
        <li key={key} className={css.row}>
          <span className={css.name}>{name}</span>
          <span className={css.track} aria-hidden>
            <span className={css.value} style={{ width: share(value) }} />
            {mark === undefined ? null : <span className={css.mark} style={{ left: share(mark) }} />}
          </span>
          <span className={css.figure}>{figure}</span>
          <span className={css.beside}>{beside}</span>
        </li>
      ))}
    </ol>
  );
}
