import { count } from '@aisle/shared/money';
import i18next, { type FormatterModule, type InterpolationOptions } from 'i18next';
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

/** What sentences count. Any other number names something, as an order's does, and is written as it is. */
const COUNTED = new Set(
  `count all asked belowZero carried carriedOut changed counted days drafted empty filed have held historyDays labels
  late lines noted planned prices products rows shown stores suppliers total tried triedMarkdowns untried waiting
  windows`.split(/\s+/),
);

/** How texts take their figures: a count in a sentence is written as it is anywhere else on the page. */
export const FIGURES: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language, options) =>
    typeof value === 'number' && COUNTED.has(String(options?.interpolationkey))
      ? count(value, localeOf(known(language ?? null) ?? 'en'))
      : (value as string),
};

export const INTERPOLATION: InterpolationOptions = { escapeValue: false, alwaysFormat: true };

/** Makes the office speak before its first picture is drawn. */
export async function startLanguage(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(FIGURES)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: { translation: en } },
      interpolation: INTERPOLATION,
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
