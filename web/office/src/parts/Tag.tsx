import type { ReactNode } from 'react';
import css from './Tag.module.css';

export type Tone = 'good' | 'bad' | 'look' | 'said' | 'quiet' | 'people';

/** A state in a word or two. The word carries the meaning, the colour only repeats it. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
