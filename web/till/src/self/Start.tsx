import { useTill, useTillState } from '../counter/use-till';
import { LANGUAGES } from '../language/language';
import { useWords } from '../language/words';

/** Nobody is there: one touch, a language or a scan begins. */
export function Start() {
  const { self } = useTill();
  const spoken = useTillState((state) => state.preferences.language);
  const { t } = useWords();
  return (
    <main className="self-start">
      <button type="button" className="self-begin primary" onClick={() => self.come()}>
        <strong>{t('self.welcome')}</strong>
        <span>{t('self.begin')}</span>
      </button>
      <fieldset className="self-languages">
        <legend>{t('settings.language')}</legend>
        {Object.entries(LANGUAGES).map(([language, name]) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === spoken}
            onClick={() => self.come(language)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <p className="self-cards">{t('self.cardsOnly')}</p>
    </main>
  );
}
