import type { KeyboardEvent, ReactNode } from 'react';
import css from './Split.module.css';

interface SplitProps {
  list: ReactNode;
  /** What is opened at the list's side; on a narrow screen in its place. */
  opened: ReactNode | undefined;
  /** What to say while nothing is open. */
  hint: ReactNode;
  /** Esc: back to the list. */
  onClose: () => void;
}

/** A list with what is opened from it at its side. */
export function Split({ list, opened, hint, onClose }: SplitProps) {
  const close = (event: KeyboardEvent) => {
    // A dialog is drawn elsewhere on the page, and what is pressed in it is not meant for what lies under it.
    const here = event.currentTarget.contains(event.target as Node);
    if (event.key === 'Escape' && !event.defaultPrevented && opened && here) onClose();
  };
  return (
    <div className={css.split} data-split data-opened={opened !== undefined}>
      <div className={css.list}>{list}</div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc is caught from whatever is focused inside. */}
      <div className={css.opened} onKeyDown={close}>
        {opened ?? <div className={css.hint}>{hint}</div>}
      </div>
    </div>
  );
}
