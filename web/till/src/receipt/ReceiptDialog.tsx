import { useState } from 'react';
import { useTill } from '../counter/use-till';
import type { BasketEntry } from '../journal/entry';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Receipt } from './Receipt';

/** One receipt: on the screen, to print, and the way to a refund. */
export function ReceiptDialog({ entry, receipt }: { entry: BasketEntry; receipt: string }) {
  const { receipts, refund } = useTill();
  const { t } = useWords();
  const [copy, setCopy] = useState(receipts.isCopy(entry));
  const print = async () => {
    await receipts.print({ entry, receipt });
    setCopy(receipts.isCopy(entry));
  };
  return (
    <Dialog title={t('receipt.title', { receipt })}>
      <Receipt entry={entry} copy={copy} />
      <div className="row dialog-acts no-print">
        <button type="button" className="primary" onClick={() => void print()}>
          {t('receipt.print')} <kbd>Enter</kbd>
        </button>
        {entry.kind === 'SALE' && (
          <button type="button" onClick={() => void refund.open(receipt)}>
            {t('refund.start')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
