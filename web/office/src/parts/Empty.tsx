import type { ReactNode } from 'react';
import css from './Empty.module.css';

/** Nothing here, why that is, and what to do about it. */
export function Empty({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <span className={css.icon} aria-hidden>
        {icon}
      </span>
      <p className={css.title}>{title}</p>
      {children ? <div className={css.words}>{children}</div> : null}
    </div>
  );
}
