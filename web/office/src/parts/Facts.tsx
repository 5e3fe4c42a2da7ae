import type { ReactNode } from 'react';
import css from './Facts.module.css';

interface FactsProps {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  /** For values of more than a word or two: each fact on a line of its own, names in one column. */
  wide?: boolean;
}

/** Names and their values, side by side. */
export function Facts({ facts, wide = false }: FactsProps) {
  return (
    <dl className={css.facts} data-wide={wide}>
      {facts.map(([name, value]) => (
        <div key={name} className={css.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
