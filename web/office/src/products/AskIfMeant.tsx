import { Checkbox, Group } from '@mantine/core';
import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import type { Doubt } from './doubts';

interface AskIfMeantProps {
  doubts: Doubt[];
  meant: boolean;
  onMeant: (meant: boolean) => void;
}

/** Says what looks like a mistake in a price, and asks; nothing where nothing does. */
export function AskIfMeant({ doubts, meant, onMeant }: AskIfMeantProps) {
  const { t } = useWords();
  if (doubts.length === 0) return null;
  return (
    <Group gap="xs">
      {doubts.map((doubt) => (
        <Tag key={doubt} tone="bad">
          {t(`batches.doubt.${doubt}`)}
        </Tag>
      ))}
      <Checkbox label={t('batches.meant')} checked={meant} onChange={(event) => onMeant(event.currentTarget.checked)} />
    </Group>
  );
}
