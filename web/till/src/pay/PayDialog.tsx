import { useState } from 'react';
import { usePriced } from '../basket/use-priced';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import { useKeys } from '../look/use-keys';
import { AtTerminal } from './AtTerminal';
import { leftForCard } from './desk';

/** Takes the money, or says what stands in the way: a card that is at the terminal, or one that has paid too much. */
export function PayDialog() {
  const { pay } = useTill();
  const { t, money } = useWords();
  usePriced();
  const card = useTillState((state) => state.basket.pendingCard);
  useTillState((state) => state.basket.tenders);
  const overpaid = pay.overpaid();
  return (
    <Dialog title={t('pay.title')} wide>
      {overpaid > 0 ? (
        <p className="notice notice-wrong">{t('pay.overpaid', { amount: money(overpaid) })}</p>
      ) : (
        <StillDue />
      )}
      <Taken />
      {card && (
        <AtTerminal amount={card.amount} onAsk={() => void pay.askTerminal()} onGiveUp={() => pay.giveUpCard()} />
      )}
      {!card && overpaid === 0 && <Ways />}
    </Dialog>
  );
}

function StillDue() {
  const { pay } = useTill();
  const { t, money } = useWords();
  const due = pay.due();
  const left = leftForCard(
    due,
    useTillState((state) => state.basket.tenders),
  );
  return (
    <div className="pay-due">
      <p>{t('pay.due')}</p>
      <p className="pay-amount" data-testid="due">
        {money(due.short ?? left)}
      </p>
      {due.rounding !== 0 && <p>{t('pay.rounded', { amount: money(due.cash) })}</p>}
    </div>
  );
}

/** The ways to pay: exact in one key, next notes, an amount given, a card, or parts of each. */
function Ways() {
  const { pay, counter } = useTill();
  const { t, money } = useWords();
  const busy = useTillState((state) => state.recording);
  const [typed, setTyped] = useState<number | null>(null);
  const [cleared, setCleared] = useState(0);
  const due = pay.due();
  const left = leftForCard(
    due,
    useTillState((state) => state.basket.tenders),
  );
  const cash = (given: number | null) => {
    setTyped(null);
    setCleared(cleared + 1);
    void pay.cash(given);
  };
  useKeys(
    [
      ['F9', () => cash(null)],
      ['F10', () => cash(null)],
      ['F2', () => void pay.card(typed)],
    ],
    !busy,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        cash(typed);
      }}
    >
      <div className="pay-ways">
        <button type="submit" className="pay" disabled={busy}>
          {typed === null ? t('pay.exactCash') : t('pay.cashGiven', { amount: money(typed) })} <kbd>Enter</kbd>
        </button>
        {due.nextNotes.map((note) => (
          <button key={note} type="button" className="note" disabled={busy} onClick={() => cash(note)}>
            {money(note)}
          </button>
        ))}
      </div>
      <MoneyField key={cleared} label={t('pay.given')} onChange={setTyped} hint={t('pay.givenHint')} autoFocus />
      <button type="button" className="card" disabled={busy || left === 0} onClick={() => void pay.card(typed)}>
        {t('pay.card', { amount: money(Math.min(typed ?? left, left)) })} <kbd>F2</kbd>
      </button>
      {counter.card.simulated && <p className="simulated">{t('pay.simulated')}</p>}
    </form>
  );
}

function Taken() {
  const { pay } = useTill();
  const { t, money } = useWords();
  const tenders = useTillState((state) => state.basket.tenders);
  const busy = useTillState((state) => state.recording || state.basket.pendingCard !== undefined);
  if (tenders.length === 0) return null;
  return (
    <ul className="taken" aria-label={t('pay.taken')}>
      {tenders.map((tender, at) => (
        <li key={tender.kind === 'CARD' ? tender.reference : tender.kind}>
          <span>{t(`pay.kind.${tender.kind}`)}</span>
          <strong>{money(tender.kind === 'CASH' ? tender.given : tender.amount)}</strong>
          <button type="button" disabled={busy} onClick={() => void pay.giveBack(at)}>
            {t('pay.giveBack')}
          </button>
        </li>
      ))}
    </ul>
  );
}
