import { useState } from 'react';
import { TopBar } from '../counter/TopBar';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { MoneyField } from '../look/MoneyField';
import { NoticeStrip } from '../look/NoticeStrip';

/** Opens a shift with the change that lies in the drawer. */
export function OpenShift() {
  const { shift } = useTill();
  const waiting = useTillState((state) => state.waitingScans);
  const { t } = useWords();
  const [float, setFloat] = useState<number | null>(0);
  return (
    <div className="page">
      <TopBar />
      <main className="plain">
        <form
          className="plain-card"
          onSubmit={(event) => {
            event.preventDefault();
            if (float !== null) void shift.open(float);
          }}
        >
          <h1>{t('shift.open.title')}</h1>
          <p>{t('shift.open.text')}</p>
          {waiting > 0 && <p className="notice notice-plain">{t('signIn.waiting', { count: waiting })}</p>}
          <MoneyField label={t('shift.open.float')} onChange={setFloat} autoFocus />
          <NoticeStrip />
          <button type="submit" className="primary" disabled={float === null}>
            {t('shift.open.do')} <kbd>Enter</kbd>
          </button>
        </form>
      </main>
    </div>
  );
}
