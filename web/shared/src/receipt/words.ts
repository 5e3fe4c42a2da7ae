import en from './en.json';
import es from './es.json';

/** What stands on a receipt besides what was sold: the same words wherever it is printed. */
export type ReceiptWords = typeof en;

const LANGUAGES: Record<string, ReceiptWords> = { en, es };

/** The words of a language (BCP 47); English where there are none. */
export function receiptWords(language: string): ReceiptWords {
  return LANGUAGES[language.split('-', 1)[0] ?? ''] ?? en;
}
