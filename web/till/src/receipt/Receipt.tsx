import { Receipt as Paper } from '@aisle/shared/receipt';
import { useTillState } from '../counter/use-till';
import type { BasketEntry } from '../journal/entry';
import { useWords } from '../language/words';

/** A receipt as this till prints it: in its language, with the names it knows. */
export function Receipt({ entry, receipt }: { entry: BasketEntry; receipt: string }) {
  const setup = useTillState((state) => state.setup);
  const { locale, currency } = useWords();
  if (!setup) return null;
  const cashier = setup.staff.find((member) => member.id === entry.cashier)?.name ?? String(entry.cashier);
  return (
    <Paper
      entry={entry}
      code={receipt}
      store={setup.store}
      till={setup.till.name}
      cashier={cashier}
      currency={currency}
      language={locale}
    />
  );
}
