import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

/** The office's languages, each a file beside this one; English is the one that is complete by definition. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

declare module 'i18next' {
  /** A key that is not in the English file is a type error. */
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const FILES: Partial<Record<Language, () => Promise<{ default: object }>>> = {
  es: () => import('./es.json'),
};

const KEY = 'aisle-office-language';

function known(tag: string | null): Language | undefined {
  const language = tag?.split('-', 1)[0] ?? '';
  return Object.hasOwn(LANGUAGES, language) ? (language as Language) : undefined;
}

/** The language chosen in this browser; else the first of the browser's that there is; else English. */
export function preferredLanguage(chosen: string | null, wished: readonly string[]): Language {
  return known(chosen) ?? wished.map(known).find((language) => language !== undefined) ?? 'en';
}

/** How figures and days are written in a language: as in the browser's own country where it speaks that language. */
export function localeOf(language: Language, wished: readonly string[] = navigator.languages): string {
  return wished.find((tag) => known(tag) === language) ?? language;
}

/** Makes the office speak before its first picture is drawn. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  await speak(preferredLanguage(localStorage.getItem(KEY), navigator.languages));
}

/** Speaks another language from now on, and the next time. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  const file = FILES[language];
  if (file && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await file()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
