import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type en from './en.json';
import type { Language } from './language';

/** What a page says things with. */
export interface Words {
  /** The text of a key of the language file; a key that is not there is a type error. */
  t: TFunction;
  /** What people call something the server names: `named('role', 'SHIFT_LEAD')`. An unknown name is made readable. */
  named: (group: keyof (typeof en)['named'], name: string | number) => string;
  language: Language;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  // Which names the server will send is not known to the types, so these keys are looked up and not checked.
  const look = t as unknown as (key: string, otherwise: { defaultValue: string }) => string;
  return {
    t,
    named: (group, name) => look(`named.${group}.${name}`, { defaultValue: readable(String(name)) }),
    language: i18n.language as Language,
  };
}

/** `SHIFT_LEAD` is Shift lead, `till-added` is Till added, `soldLastWeek` is Sold last week. */
export function readable(name: string): string {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
