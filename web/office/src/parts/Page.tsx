import { type ReactNode, useEffect } from 'react';
import css from './Page.module.css';

interface PageProps {
  title: string;
  /** A line under the title: what is shown, of when. */
  lead?: ReactNode;
  /** Buttons at the title's side, the primary one last. */
  actions?: ReactNode;
  /** Whether the head stands on paper too; what is printed for a customer has its own. */
  headOnPaper?: boolean;
  children: ReactNode;
}

/** A page of the office: its title, named in the browser too, and what it holds. */
export function Page({ title, lead, actions, headOnPaper = true, children }: PageProps) {
  useTitle(title);
  return (
    <div className={css.page}>
      <header className={css.head} data-on-paper={headOnPaper}>
        <div className={css.words}>
          <h1 className={css.title}>{title}</h1>
          {lead ? <div className={css.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** Names the page in the browser's tab and history. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Aisle`;
  }, [title]);
}
