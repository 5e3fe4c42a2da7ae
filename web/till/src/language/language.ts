import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { TillStore } from '../counter/store';
import en from './en.json';

/** The till's languages, each a file beside this one; English is the one that is complete by definition. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

const FILES: Record<string, () => Promise<{ default: object }>> = {
  es: () => import('./es.json'),
};

/** Starts in English and follows the till's choice of language. */
export async function startLanguage(store: TillStore): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  store.listen((state, before) => {
    if (state.preferences.language !== before.preferences.language) void speak(state.preferences.language);
  });
}

async function speak(language: string): Promise<void> {
  const file = FILES[language];
  if (file && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await file()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
