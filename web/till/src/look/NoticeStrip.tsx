import { useTillState } from '../counter/use-till';
import { useWords } from '../language/words';

/** What just happened, in one line, read aloud to whoever listens. */
export function NoticeStrip() {
  const notice = useTillState((state) => state.notice);
  const { t } = useWords();
  return (
    <output className={`notice notice-${notice?.tone ?? 'none'}`} aria-live="polite">
      {notice ? t(notice.text, notice.with) : ''}
    </output>
  );
}
