import en from '../../../../till-core/src/main/resources/aisle/core/receipt/en.json';
import es from '../../../../till-core/src/main/resources/aisle/core/receipt/es.json';
import type { Entry } from '../journal/journal';
import type { Currency } from '../money/money';
import { offsetSeconds } from '../time/time';

/** What a part of a receipt is; `docs/till-core.md` says what each stands for. */
export type PartKind =
  | 'HEADING'
  | 'TEXT'
  | 'MARK'
  | 'RULE'
  | 'LINE'
  | 'DETAIL'
  | 'DISCOUNT'
  | 'TAX'
  | 'TOTAL'
  | 'PAYMENT'
  | 'CODE'
  | 'FOOTER'
  | 'SEAL';

/** A receipt as data, as the core makes it: every form of it is drawn from these parts. */
export interface Paper {
  language: string;
  title: string;
  parts: { kind: PartKind; text?: string; amount?: string }[];
}

/** One line of a receipt as text, and the kind of the part it belongs to. */
export interface PaperLine {
  kind: PartKind;
  text: string;
}

/** What stands on a receipt besides what was sold: the same words wherever it is printed. */
type Words = typeof en;

const LANGUAGES: Record<string, Words> = { en, es };

/** What a receipt is made from. */
export interface PaperOf {
  entry: Entry;
  store: { name: string; address: readonly string[]; zone: string; receiptFooter: readonly string[] };
  /** The till's name. */
  till: string;
  /** The cashier's name. */
  cashier: string;
  currency: Currency;
  /** BCP 47, with the country whose figures are written; English words where there are none of the language. */
  language: string;
  /** It was printed before. */
  copy?: boolean;
  /** Nothing of it is real. */
  training?: boolean;
}

/** The facts that the core makes a {@link Paper} from, in the form of `docs/till-core.md`. */
export function paperFacts({ entry, store, till, cashier, currency, language, copy, training }: PaperOf): object {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return {
    entry,
    store: { name: store.name, address: written(store.address), footer: written(store.receiptFooter) },
    till,
    cashier,
    offset: offsetSeconds(entry.at, store.zone),
    digits: currency.digits,
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    language,
    words: LANGUAGES[language.split('-', 1)[0] ?? ''] ?? en,
    ...(copy && { copy: true }),
    ...(training && { training: true }),
  };
}

/** Lines that have something on them. */
function written(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}
