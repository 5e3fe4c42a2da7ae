import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';
import { TrainingMark } from '../training/TrainingBar';
import { NoticeStrip } from './NoticeStrip';

/** What has the cursor when a dialog opens: where one types, else what one came to press. */
const FIRST = ['.dialog-body input', '.dialog-body .primary', '.dialog-body :is(button, select)'];

/** Puts the cursor where it stands when a dialog opens. */
export function focusFirst(dialog: HTMLElement | null): void {
  const first = FIRST.map((wanted) => dialog?.querySelector<HTMLElement>(wanted)).find((found) => found);
  first?.focus({ preventScroll: true });
}

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Wide ones hold lists. */
  wide?: boolean;
  /** What Escape and the cross do; by default the dialog is closed. */
  onClose?: () => void;
}

/** One thing laid over the selling screen. A scan goes on into the basket beneath, and the strip in here says so. */
export function Dialog({ title, children, wide = false, onClose }: DialogProps) {
  const { store } = useTill();
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = onClose ?? (() => store.happen({ kind: 'dialog-closed' }));
  useEffect(() => {
    element.current?.showModal();
    focusFirst(element.current);
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <TrainingMark />
        <NoticeStrip />
        <button type="button" className="quiet" onClick={close} aria-label={t('look.close')}>
          <kbd>Esc</kbd> <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
