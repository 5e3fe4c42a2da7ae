import { useEffect, useRef } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';

interface AtTerminalProps {
  /** Minor units; negative when the terminal pays back. */
  amount: number;
  /** The number of the balance that was asked instead of a terminal. */
  account?: string;
  onAsk: () => void;
  onGiveUp: () => void;
}

/** The card terminal has been asked and has not answered: wait, ask again, or say what was seen on it. */
export function AtTerminal({ amount, account, onAsk, onGiveUp }: AtTerminalProps) {
  const { counter } = useTill();
  const { t, money } = useWords();
  const busy = useTillState((state) => state.atTerminal || state.recording);
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // While it was asked, no key could be pressed, and the cursor was lost.
    if (!busy) again.current?.focus({ preventScroll: true });
  }, [busy]);
  const where = account === undefined ? 'pay' : 'account';
  const waiting = t(`${where}.${amount < 0 ? 'waitingBack' : 'waiting'}`, {
    amount: money(Math.abs(amount)),
    account: account ?? '',
  });
  return (
    <div className="pending">
      <p className="pending-what">{waiting}</p>
      {busy ? <progress aria-label={waiting} /> : <p>{t(`${where}.unanswered`)}</p>}
      {account === undefined && counter.card.simulated && <p className="simulated">{t('pay.simulated')}</p>}
      <div className="row">
        <button ref={again} type="button" className="primary" disabled={busy} onClick={onAsk}>
          {t(`${where}.askAgain`)}
        </button>
        <button type="button" disabled={busy} onClick={onGiveUp}>
          {t(amount < 0 ? 'pay.giveUpBack' : 'pay.giveUp')}
        </button>
      </div>
    </div>
  );
}
