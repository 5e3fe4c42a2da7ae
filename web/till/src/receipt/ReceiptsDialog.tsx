import { useEffect, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { type BasketEntry, paidInAll } from '../journal/entry';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

type Kept = { entry: BasketEntry; receipt: string; delivery: string }[];

/** The till's latest receipts, to reprint; or a code typed in, to refund. */
export function ReceiptsDialog() {
  const { counter, refund, store } = useTill();
  const { journal } = counter;
  const till = useTillState((state) => state.setup?.till.id ?? 0);
  const takesBack = useTillState((state) => state.book?.rules.unreceiptedMost !== undefined);
  const goods = useTillState((state) => state.basket.lines.length > 0);
  const { t, money, time } = useWords();
  const [kept, setKept] = useState<Kept | null>(null);
  const [code, setCode] = useState('');
  useEffect(() => {
    void journal.latest(till, 30).then(setKept);
  }, [journal, till]);
  return (
    <Dialog title={t('receipt.list')} wide>
      <form
        className="inline"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') void refund.open(code.trim().toUpperCase());
        }}
      >
        <label className="field">
          <span>{t('refund.code')}</span>
          <input value={code} autoComplete="off" onChange={(event) => setCode(event.target.value)} />
        </label>
        <button type="submit">{t('refund.start')}</button>
      </form>
      {takesBack && (
        <div className="beside">
          <p>{t(goods ? 'refund.without.goods' : 'refund.without.scanFirst')}</p>
          <button type="button" disabled={!goods} onClick={() => refund.openUnreceipted()}>
            {t('refund.without.open')}
          </button>
        </div>
      )}
      {kept?.length === 0 && <p>{t('receipt.none')}</p>}
      <ul className="choices">
        {kept?.map(({ entry, receipt, delivery }) => (
          <li key={entry.id}>
            <button
              type="button"
              onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'receipt', entry, receipt } })}
            >
              <span>
                {receipt} <small>{t(`receipt.kind.${entry.kind}`)}</small>
              </span>
              <small>
                {time(entry.at)} · {t(`receipt.delivery.${delivery}`)}
              </small>
              <strong>{money(paidInAll(entry))}</strong>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
