import { Checkbox } from '@mantine/core';
import { useWords } from '../language/words';
import { isAboutDay } from './orders';

interface AgreedDayProps {
  error: unknown;
  agreed: boolean;
  onChange: (agreed: boolean) => void;
}

/** Asks whether the supplier agreed to a day, once the calendar was against it. */
export function AgreedDay({ error, agreed, onChange }: AgreedDayProps) {
  const { t } = useWords();
  if (!agreed && !isAboutDay(error)) return null;
  return (
    <Checkbox label={t('orders.agreed')} checked={agreed} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}
