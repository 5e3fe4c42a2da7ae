import { count, money, quantity } from '@aisle/shared/money';
import { timeOfDay } from '@aisle/shared/time';
import { useTranslation } from 'react-i18next';
import { useTillState } from '../counter/use-till';
import { figuresIn, figuresOf } from './figures';

/** What a screen writes with: words of the language file, money, quantities and times as the store writes them. */
export interface Words {
  t: (key: string, named?: Record<string, string | number>) => string;
  money: (minorUnits: number) => string;
  quantity: (thousandths: number, unit?: string) => string;
  count: (value: number) => string;
  time: (at: number) => string;
  locale: string;
  currency: { currency: string; digits: number };
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const setup = useTillState((state) => state.setup);
  const currency = { currency: setup?.currency.code ?? 'USD', digits: setup?.currency.digits ?? 2 };
  const locale = figuresIn(i18n.language, currency.currency);
  return {
    t: (key, named = {}) => t(key, { ...named, replace: figuresOf(named, locale) }),
    money: (minorUnits) => money(minorUnits, currency, locale),
    quantity: (thousandths, unit) => quantity(thousandths, unit, locale),
    count: (value) => count(value, locale),
    time: (at) => timeOfDay(at, setup?.store.zone ?? 'UTC', locale),
    locale,
    currency,
  };
}
