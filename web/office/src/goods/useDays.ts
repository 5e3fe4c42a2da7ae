import { addDays } from '@aisle/shared/time';
import { useWords } from '../language/words';
import type { Format } from '../session/store';

/** Says on which days something holds, the last one among them: `to` is the first on which it no longer does. */
export function useDays(format: Format) {
  const { t } = useWords();
  return (from: string, to: string | null | undefined) =>
    to
      ? t('promotions.between', { from: format.day(from), to: format.day(addDays(to, -1)) })
      : t('promotions.since', { day: format.day(from) });
}
