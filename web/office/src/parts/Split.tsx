import { useLocation } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
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
  const pane = useRef<HTMLDivElement>(null);
  const place = useLocation({ select: ({ pathname }) => pathname });
  // The pane stays while what is opened in it changes; a browser would leave it as far down as the last one was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what it is done for.
  useLayoutEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [place]);
  const close = (event: KeyboardEvent) => {
    // A dialog is drawn elsewhere on the page, and what is pressed in it is not meant for what lies under it.
    const here = event.currentTarget.contains(event.target as Node);
    if (event.key === 'Escape' && !event.defaultPrevented && opened && here) onClose();
  };
  return (
    <div className={css.split} data-split data-opened={opened !== undefined}>
      <div className={css.list}>{list}</div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc is caught from whatever is focused inside. */}
      <div ref={pane} className={css.opened} onKeyDown={close}>
        {opened ?? <div className={css.hint}>{hint}</div>}
      </div>
    </div>
  );
}
