import type { ReactNode } from 'react';
import css from './GoodsRow.module.css';

interface GoodsRowProps {
  name: ReactNode;
  /** What is known of it, a line each. */
  about?: readonly string[];
  /** Tags under it: what to look at, what became of it. */
  children?: ReactNode;
  /** At the end of the row: how much, what it costs, what can be done. */
  end: ReactNode;
}

/** One product of a list in a panel, with its figures at the end. */
export function GoodsRow({ name, about = [], children, end }: GoodsRowProps) {
  return (
    <li className={css.row}>
      <span>
        <span className={css.name}>{name}</span>
        {about.map((line) => (
          <span key={line} className={css.small}>
            {line}
          </span>
        ))}
        <span className={css.tags}>{children}</span>
      </span>
      <span className={css.end}>{end}</span>
    </li>
  );
}
