import type { FormEvent, ReactNode } from 'react';
import css from './Door.module.css';
import { Wordmark } from './Wordmark';

interface DoorProps {
  title: ReactNode;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** A page by itself under the shop's awning: what has to be answered before anybody goes in. */
export function Door({ title, onSubmit, children }: DoorProps) {
  return (
    <main className={css.page}>
      <div className={css.shop}>
        <div className={css.awning} aria-hidden />
        <form className={css.door} onSubmit={onSubmit}>
          <Wordmark />
          <h1 className={css.title}>{title}</h1>
          {children}
        </form>
      </div>
    </main>
  );
}
