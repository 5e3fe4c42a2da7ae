import { Receipt as Printed } from '@aisle/shared/receipt';
import { useWords } from '../language/words';
import { useStore } from '../session/store';
import { useTillName } from '../session/tills';
import css from './Paper.module.css';
import type { Receipt } from './receipts';

/** The receipt as its till printed it, drawn by the same hand; the only thing that is left of the page on paper. */
export function Paper({ receipt }: { receipt: Receipt }) {
  const { t } = useWords();
  const store = useStore();
  const tillName = useTillName();
  return (
    <section className={css.paper} aria-label={t('receipts.asPrinted')}>
      <Printed
        entry={receipt.entry}
        code={receipt.code}
        store={store}
        till={tillName(receipt.entry.till)}
        cashier={receipt.cashierName}
        currency={store}
        language={store.language}
      />
    </section>
  );
}
