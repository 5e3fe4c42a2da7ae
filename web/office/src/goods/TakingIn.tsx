import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import { useFormat } from '../session/store';
import { type Standing, takingIn } from './knowledge';

/** How much the indexes of words and meanings have yet to take in; nothing once they have all. */
export function TakingIn({ standing }: { standing: Standing }) {
  const { t } = useWords();
  const format = useFormat();
  if (standing.meaningFailed) return <Tag tone="look">{t('knowledge.wordsOnly')}</Tag>;
  if (!takingIn(standing)) return null;
  const { wordsBehind, meaningsBehind, words, meanings } = standing;
  if (wordsBehind > 0) {
    return (
      <Tag tone="said">
        {t('knowledge.takingWords', { held: format.count(words), all: format.count(words + wordsBehind) })}
      </Tag>
    );
  }
  if (typeof meaningsBehind !== 'number') return <Tag tone="said">{t('knowledge.loading')}</Tag>;
  return (
    <Tag tone="said">
      {t('knowledge.takingMeanings', { held: format.count(meanings), all: format.count(meanings + meaningsBehind) })}
    </Tag>
  );
}
