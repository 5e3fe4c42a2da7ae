import { count } from '@aisle/shared/money';

/** Figures as the currency's own country writes them, whatever language is spoken: its code begins with the country's. */
export function figuresIn(language: string, currency: string): string {
  return `${language}-${currency.slice(0, 2)}`;
}

/** What a text is filled in with: its figures grouped, while `count` itself still chooses between one and many. */
export function figuresOf(named: Record<string, string | number>, locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, typeof value === 'number' ? count(value, locale) : value]),
  );
}
