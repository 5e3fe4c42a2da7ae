import { type ReactNode, useId } from 'react';
import css from './Panel.module.css';

interface PanelProps {
  title: ReactNode;
  /** At the heading's side: a figure, a link, a tag. */
  aside?: ReactNode;
  children: ReactNode;
  /** `flush` lets rows and pictures reach the panel's edge. */
  flush?: boolean;
  className?: string | undefined;
}

/** One matter of a page under its heading. */
export function Panel({ title, aside, children, flush = false, className }: PanelProps) {
  const heading = useId();
  return (
    <section className={[css.panel, className].filter(Boolean).join(' ')} aria-labelledby={heading}>
      <header className={css.head}>
        <h2 id={heading} className={css.title}>
          {title}
        </h2>
        {aside ? <div className={css.aside}>{aside}</div> : null}
      </header>
      <div className={flush ? css.flush : css.body}>{children}</div>
    </section>
  );
}
