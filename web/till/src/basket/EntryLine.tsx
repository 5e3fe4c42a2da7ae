import { useEffect, useRef, useState } from 'react';
import { hasCamera } from '../camera/CameraDialog';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';

/** Where a code, a PLU or `quantity x code` is typed. It has the cursor whenever nothing lies over it. */
export function EntryLine() {
  const { codes, store } = useTill();
  const dialog = useTillState((state) => state.dialog);
  const { t } = useWords();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (dialog === null) field.current?.focus({ preventScroll: true });
  }, [dialog]);
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') codes.push({ by: 'keys', text });
        setText('');
      }}
    >
      <input
        ref={field}
        aria-label={t('basket.entry')}
        placeholder={t('basket.entryHint')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'find' } })}>
        {t('basket.find')} <kbd>F2</kbd>
      </button>
      {hasCamera() && (
        <button type="button" onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'camera' } })}>
          {t('camera.open')}
        </button>
      )}
    </form>
  );
}
