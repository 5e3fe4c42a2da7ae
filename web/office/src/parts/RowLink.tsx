import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import css from './Row.module.css';

interface RowProps extends Omit<ComponentProps<'a'>, 'children'> {
  /** What the row is called, with its tags. */
  name: ReactNode;
  /** The line under the name. */
  more: ReactNode;
  figure?: ReactNode;
  /** Whether the figure is below zero. */
  minus?: boolean;
  /** Under the figure. */
  under?: ReactNode;
}

function Row({ name, more, figure, minus, under, ...link }: RowProps) {
  return (
    <a {...link} data-row className={css.row}>
      <span className={css.main}>
        <span className={css.name}>{name}</span>
        <span className={css.more}>{more}</span>
      </span>
      <span className={css.side}>
        <span className={css.figure} data-minus={minus}>
          {figure}
        </span>
        {under ? <span className={css.more}>{under}</span> : null}
      </span>
    </a>
  );
}

/** One row of a list that opens: a name with a line under it, a figure at its side. */
export const RowLink = createLink(Row);
