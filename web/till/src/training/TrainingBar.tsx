import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';

/** Over every screen while somebody trains: that nothing of it is real, and the way back. */
export function TrainingBar() {
  const { training } = useTill();
  const busy = useTillState((state) => state.recording || state.atTerminal);
  const { t } = useWords();
  return (
    <aside className="training-bar" aria-label={t('training.title')}>
      <strong>{t('training.mark')}</strong>
      <span>{t('training.nothingReal')}</span>
      <button type="button" className="no-print" disabled={busy} onClick={() => training.end()}>
        {t('training.end')}
      </button>
    </aside>
  );
}

/** The mark for what is laid over the bar. */
export function TrainingMark() {
  const training = useTillState((state) => state.training !== null);
  const { t } = useWords();
  return training && <strong className="training-mark">{t('training.mark')}</strong>;
}
