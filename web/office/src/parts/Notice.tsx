import type { ReactNode } from 'react';
import css from './Notice.module.css';

interface NoticeProps {
  tone: 'good' | 'bad' | 'look' | 'said';
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** Something a page has to say before anything else. */
export function Notice({ tone, icon, title, children, action }: NoticeProps) {
  return (
    <div className={css.notice} data-tone={tone} role="status">
      {icon ? <span className={css.icon}>{icon}</span> : null}
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        {children}
      </div>
      {action}
    </div>
  );
}
