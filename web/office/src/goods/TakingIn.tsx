import { useWords } from '../language/words';
import { useFormat } from '../session/store';
import { type Standing, takingIn } from './knowledge';
import css from './TakingIn.module.css';

/** Says in a line that answers are of a part, and of how much of it; nothing once the indexes have all. */
export function TakingIn({ standing }: { standing: Standing }) {
  const { t } = useWords();
  const format = useFormat();
  if (!standing.meaningFailed && !takingIn(standing)) return null;
  const { wordsBehind, meaningsBehind, words, meanings, meaningFailed } = standing;
  const said = () => {
    if (wordsBehind > 0)
      return t('knowledge.takingWords', { held: format.count(words), all: format.count(words + wordsBehind) });
    if (meaningFailed) return t('knowledge.wordsOnly');
    if (typeof meaningsBehind !== 'number') return t('knowledge.loading');
    return t('knowledge.takingMeanings', {
      held: format.count(meanings),
      all: format.count(meanings + meaningsBehind),
    });
  };
  return (
    <p className={css.part} role="status">
      {said()}
    </p>
  );
}
