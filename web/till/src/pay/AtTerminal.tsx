import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';

interface AtTerminalProps {
  /** Minor units; negative when the terminal pays back. */
  amount: number;
  onAsk: () => void;
  onGiveUp: () => void;
}

/** The card terminal has been asked and has not answered: wait, ask again, or say what was seen on it. */
export function AtTerminal({ amount, onAsk, onGiveUp }: AtTerminalProps) {
  const { counter } = useTill();
  const { t, money } = useWords();
  const busy = useTillState((state) => state.atTerminal || state.recording);
  const waiting = t(amount < 0 ? 'pay.waitingBack' : 'pay.waiting', { amount: money(Math.abs(amount)) });
  return (
    <div className="pending">
      <p className="pending-what">{waiting}</p>
      {busy ? <progress aria-label={waiting} /> : <p>{t('pay.unanswered')}</p>}
      {counter.card.simulated && <p className="simulated">{t('pay.simulated')}</p>}
      <div className="row">
        <button type="button" className="primary" disabled={busy} onClick={onAsk}>
          {t('pay.askAgain')}
        </button>
        <button type="button" disabled={busy} onClick={onGiveUp}>
          {t(amount < 0 ? 'pay.giveUpBack' : 'pay.giveUp')}
        </button>
      </div>
    </div>
  );
}
