import type { LastEntry } from '../counter/state';
import { useTill } from '../counter/use-till';
import { paidInAll } from '../journal/entry';
import { useWords } from '../language/words';
import { Receipt } from '../receipt/Receipt';
import { useIdle } from './use-idle';

/** The next customer has nothing to do with what the last one bought. */
const SHOWN_MS = 20_000;

/** It is paid: the receipt, to be printed or left, and thanks. */
export function Paid({ last }: { last: LastEntry }) {
  const { self, receipts } = useTill();
  const { t, money } = useWords();
  useIdle(SHOWN_MS, () => self.leave());
  return (
    <main className="self-paid">
      <div className="self-thanks">
        <h1>{t('self.thanks')}</h1>
        <p>{t('customer.paid', { amount: money(paidInAll(last.entry)) })}</p>
        <p data-testid="receipt-code">{last.receipt}</p>
        <button type="button" className="primary" onClick={() => void receipts.print(last)}>
          {t('self.print')}
        </button>
        <button type="button" onClick={() => self.leave()}>
          {t('self.noPaper')}
        </button>
      </div>
      <div className="self-receipt">
        <Receipt entry={last.entry} />
      </div>
    </main>
  );
}
