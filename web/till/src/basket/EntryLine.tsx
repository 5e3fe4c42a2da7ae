import { useEffect, useRef } from 'react';
import { hasCamera } from '../camera/CameraDialog';
import { useTill, useTillState } from '../counter/use-till';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';
import { isQuestion, readTimes } from './basket';

/** Where a code, a PLU or `quantity x code` is typed. It has the cursor whenever nothing lies over it. */
export function EntryLine() {
  const { codes, store } = useTill();
  const covered = useTillState(
    ({ dialog, basket }) => dialog !== null || basket.lines.some(({ trouble }) => isQuestion(trouble)),
  );
  const { t } = useWords();
  const text = useTillState((state) => state.typed);
  const setText = (typed: string) => store.happen({ kind: 'typed', text: typed });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!covered) field.current?.focus({ preventScroll: true });
  }, [covered]);
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') codes.push({ by: 'keys', text });
        // A quantity still waits for its code.
        if (readTimes(text) === null) setText('');
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
        {t('basket.find')} <KeyOf action="find" />
      </button>
      <button type="button" onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'produce' } })}>
        {t('produce.open')} <KeyOf action="produce" />
      </button>
      {hasCamera() && (
        <button type="button" onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'camera' } })}>
          {t('camera.open')}
        </button>
      )}
    </form>
  );
}
