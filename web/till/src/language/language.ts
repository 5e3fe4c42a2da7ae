import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { TillStore } from '../counter/store';
import en from './en.json';
import es from './es.json';

/** The till's languages, each a file beside this one; English is the one that is complete by definition. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

/** Starts in English and follows the till's choice of language. */
export async function startLanguage(store: TillStore): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en }, es: { translation: es } },
    interpolation: { escapeValue: false },
  });
  store.listen((state, before) => {
    if (state.preferences.language !== before.preferences.language) void speak(state.preferences.language);
  });
}

async function speak(language: string): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
