import { IconHandStop } from '@tabler/icons-react';
import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import { type CalledBack, recallOf } from './recalls';

interface CalledBackTagProps {
  /** The recalls in force of the goods that are shown. */
  calledBack: readonly CalledBack[];
  product: number;
  lot: string | null | undefined;
  /** Which lot it is to be is left to the dates, so that one that is called back may be taken. */
  undecided?: boolean;
}

/** Says that goods are called back, and why; nothing when they are not. */
export function CalledBackTag({ calledBack, product, lot, undecided = false }: CalledBackTagProps) {
  const { t } = useWords();
  const meant = recallOf(calledBack, product, lot);
  const called = meant ?? (undecided && !lot ? calledBack.find((each) => each.product === product) : undefined);
  if (!called) return null;
  return (
    <Tag tone={meant ? 'bad' : 'look'} icon={<IconHandStop size={14} aria-hidden />}>
      {!meant && called.lot
        ? t('recalls.lotCalledBack', { lot: called.lot, reason: called.reason })
        : t('recalls.calledBack', { reason: called.reason })}
    </Tag>
  );
}
