/** Figures as the currency's own country writes them, whatever language is spoken: its code begins with the country's. */
export function figuresIn(language: string, currency: string): string {
  return `${language}-${currency.slice(0, 2)}`;
}
