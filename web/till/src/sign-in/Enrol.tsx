import { useState } from 'react';
import { Plain } from '../counter/StageScreens';
import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';

/** The first screen of a new device: trades a one-time code from the office for the till's key. */
export function Enrol() {
  const till = useTill();
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const enrol = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await till.enrol(code.trim().toUpperCase());
    } catch (problem) {
      setTrouble(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Plain title={t('signIn.enrol.title')}>
      <p>{t('signIn.enrol.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enrol();
        }}
      >
        <label className="field">
          <span>{t('signIn.enrol.code')}</span>
          <input
            autoFocus
            className="code-field"
            value={code}
            placeholder="ABCD-2345"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        {trouble !== null && (
          <p role="alert" className="wrong">
            {trouble}
          </p>
        )}
        <button type="submit" className="primary" disabled={busy || code.trim() === ''}>
          {t('signIn.enrol.do')}
        </button>
      </form>
    </Plain>
  );
}
