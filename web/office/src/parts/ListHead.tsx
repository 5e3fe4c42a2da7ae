import type { ReactNode } from 'react';
import css from './ListHead.module.css';

/** What stands over a list: its name, what to search by, how to narrow it. */
export function ListHead({ title, aside, children }: { title: string; aside?: ReactNode; children?: ReactNode }) {
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1 className={css.title}>{title}</h1>
        {aside}
      </div>
      {children}
    </header>
  );
}
