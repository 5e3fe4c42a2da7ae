import { paperFacts } from '@aisle/shared/receipt';
import type { TillState } from '../counter/state';
import type { BasketEntry } from '../journal/entry';
import { figuresIn } from '../language/figures';

/** What a receipt takes from the till beside its entry. */
export type Letterhead = Pick<TillState, 'setup' | 'preferences' | 'training'>;

/** What this till prints a receipt from: in its language, with the names it knows. `copy` when it was printed before. */
export function receiptFacts({ setup, preferences, training }: Letterhead, entry: BasketEntry, copy: boolean): object {
  if (!setup) throw new Error('a till without its setup has no receipts');
  const { code, digits } = setup.currency;
  return paperFacts({
    entry,
    store: setup.store,
    till: setup.till.name,
    cashier: setup.staff.find((member) => member.id === entry.cashier)?.name ?? String(entry.cashier),
    currency: { currency: code, digits },
    language: figuresIn(preferences.language, code),
    copy,
    training: training !== null,
  });
}
