import { useTill, useTillState } from '../counter/use-till';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';

/** What still waits for the card terminal, in sight until it is settled: a payment of this basket, or a refund. */
export function TerminalStrip() {
  const { pay, refund } = useTill();
  const card = useTillState((state) => state.basket.pendingCard);
  const pending = useTillState((state) => state.pendingRefund);
  const { t, money } = useWords();
  return (
    <>
      {card && (
        <p className="terminal-strip">
          {t(card.account === undefined ? 'pay.waitsFor' : 'account.waitsFor', {
            amount: money(Math.abs(card.amount)),
          })}
          <button type="button" onClick={() => pay.open()}>
            {t('pay.look')} <KeyOf action="pay" />
          </button>
        </p>
      )}
      {pending && (
        <p className="terminal-strip">
          {t('refund.waitsFor', { receipt: pending.receipt, amount: money(-pending.amount) })}
          <button type="button" onClick={() => refund.show()}>
            {t('pay.look')}
          </button>
        </p>
      )}
    </>
  );
}
