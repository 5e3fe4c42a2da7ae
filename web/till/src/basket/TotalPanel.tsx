import type { Dialog } from '../counter/state';
import { useTill, useTillState } from '../counter/use-till';
import { paidInAll } from '../journal/entry';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';
import { handedOver, isEmpty, loaded } from './basket';
import { Sums } from './Sums';
import { usePriced } from './use-priced';

/** The total, the one loud key, and what a cashier does now and then. */
export function TotalPanel() {
  const till = useTill();
  const { t, money } = useWords();
  const lines = useTillState((state) => state.basket.lines);
  const handed = useTillState((state) => handedOver(state.basket));
  const onto = useTillState((state) => loaded(state.basket));
  const empty = useTillState((state) => isEmpty(state.basket));
  const held = useTillState((state) => state.held.length);
  const last = useTillState((state) => state.last);
  const recording = useTillState((state) => state.recording);
  const member = useTillState((state) => state.basket.member ?? false);
  const training = useTillState((state) => state.training !== null);
  const takesBalances = useTillState((state) => state.book?.rules.tenders?.includes('GIFT_CARD') ?? false);
  const called = useTillState((state) => state.help !== null);
  const priced = usePriced();
  const sellable = lines.filter((line) => !line.trouble);
  const pieces = sellable.reduce((sum, line) => sum + (line.quantity % 1000 === 0 ? line.quantity / 1000 : 1), 0);
  const show = (dialog: Dialog) => () => till.store.happen({ kind: 'dialog-opened', dialog });
  return (
    <aside className="total" aria-label={t('basket.total')}>
      {last && empty ? (
        <LastSale />
      ) : (
        <div className="total-sum">
          <Sums />
          <p className="total-label">{t('basket.total')}</p>
          <p className="total-amount" data-testid="total">
            {money(priced.total + onto)}
          </p>
          <p className="total-more">
            <span>{t('basket.pieces', { count: pieces })}</span>
            {handed > 0 && <span data-testid="handed">{t('basket.handedOver', { amount: money(handed) })}</span>}
            {priced.saved > 0 && <span className="saved">{t('basket.saved', { amount: money(priced.saved) })}</span>}
          </p>
        </div>
      )}
      <div className="total-pay">
        <button type="button" className="pay" disabled={recording || empty} onClick={() => till.pay.open()}>
          {t('pay.open')} <KeyOf action="pay" />
        </button>
        <button type="button" className="exact" disabled={recording || empty} onClick={() => void till.pay.cash(null)}>
          {t('pay.exactCash')} <KeyOf action="exact" />
        </button>
      </div>
      <div className="functions">
        <button type="button" onClick={() => till.hold.holdOrRecall()}>
          {t(empty ? 'hold.recall' : 'hold.hold')} {held > 0 && <b>{held}</b>} <KeyOf action="hold" />
        </button>
        <button type="button" onClick={show({ kind: 'held' })}>
          {t('hold.short')} <KeyOf action="held" />
        </button>
        <button type="button" onClick={show({ kind: 'receipts' })}>
          {t('receipt.list')} <KeyOf action="receipts" />
        </button>
        {takesBalances && !training && (
          <button type="button" onClick={() => till.basket.account(null)}>
            {t('account.open')} <KeyOf action="account" />
          </button>
        )}
        <button type="button" aria-pressed={member} onClick={() => till.basket.setMember(!member)}>
          {t('basket.member')}
        </button>
        <button type="button" disabled={empty} onClick={() => till.pay.giveUp()}>
          {t('basket.void')} <KeyOf action="void" />
        </button>
        <button type="button" onClick={show({ kind: 'drawer' })}>
          {t('shift.drawer.open')} <KeyOf action="drawer" />
        </button>
        <button type="button" onClick={show({ kind: 'x-report' })}>
          {t('shift.report.open')} <KeyOf action="report" />
        </button>
        {!training && (
          <button type="button" onClick={show({ kind: 'training' })}>
            {t('training.title')} <KeyOf action="training" />
          </button>
        )}
        {!training && (
          <button type="button" aria-pressed={called} onClick={() => till.help.call()}>
            {t('help.call')} <KeyOf action="call" />
          </button>
        )}
        <button type="button" onClick={show({ kind: 'close-shift' })}>
          {t('shift.close.open')} <KeyOf action="close" />
        </button>
      </div>
    </aside>
  );
}

/** The change of the sale before stays in sight until the next scan. */
function LastSale() {
  const { counter, store } = useTill();
  const last = useTillState((state) => state.last);
  const drawerOpen = useTillState((state) => state.drawerOpen);
  const { t, money } = useWords();
  if (!last) return null;
  const { entry, receipt } = last;
  const change = entry.tenders.reduce((sum, tender) => sum + (tender.change ?? 0), 0);
  const due = paidInAll(entry);
  return (
    <div className="total-sum last">
      <p className="total-label">{t(entry.kind === 'REFUND' ? 'receipt.paidBack' : 'receipt.change')}</p>
      <p className="total-amount" data-testid="change">
        {money(entry.kind === 'REFUND' ? -due : change)}
      </p>
      <p className="total-more">
        <span>{t('receipt.of', { amount: money(due), receipt })}</span>
        {drawerOpen && <span>{t(counter.drawer.simulated ? 'counter.drawerOpen' : 'counter.drawerToldToOpen')}</span>}
      </p>
      <button
        type="button"
        onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'receipt', entry, receipt } })}
      >
        {t('receipt.show')}
      </button>
    </div>
  );
}
