import { useState } from 'react';
import { usePriced } from '../basket/use-priced';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import { useKeys } from '../look/use-keys';
import { leftForCard } from './desk';

/** Takes the money: exact in one key, next notes, an amount given, a card, or parts of each. */
export default function PayDialog() {
  const { pay, counter } = useTill();
  const { t, money } = useWords();
  usePriced();
  const basket = useTillState((state) => state.basket);
  const recording = useTillState((state) => state.recording);
  const [typed, setTyped] = useState<number | null>(null);
  const [cleared, setCleared] = useState(0);
  const busy = recording || basket.pendingCard !== undefined;
  const due = pay.due();
  const left = leftForCard(due, basket.tenders);
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
    <Dialog title={t('pay.title')} wide>
      <div className="pay-due">
        <p>{t('pay.due')}</p>
        <p className="pay-amount" data-testid="due">
          {money(due.short ?? left)}
        </p>
        {due.rounding !== 0 && <p>{t('pay.rounded', { amount: money(due.cash) })}</p>}
      </div>
      <Taken />
      {basket.pendingCard ? (
        <CardPending amount={basket.pendingCard.amount} />
      ) : (
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
          <MoneyField key={cleared} label={t('pay.given')} onChange={setTyped} hint={t('pay.givenHint')} />
          <button type="button" className="card" disabled={busy || left === 0} onClick={() => void pay.card(typed)}>
            {t('pay.card', { amount: money(Math.min(typed ?? left, left)) })} <kbd>F2</kbd>
          </button>
          {counter.card.simulated && <p className="simulated">{t('pay.simulated')}</p>}
        </form>
      )}
    </Dialog>
  );
}

function Taken() {
  const { pay } = useTill();
  const { t, money } = useWords();
  const tenders = useTillState((state) => state.basket.tenders);
  if (tenders.length === 0) return null;
  return (
    <ul className="taken" aria-label={t('pay.taken')}>
      {tenders.map((tender, at) => (
        <li key={`${tender.kind}-${'reference' in tender ? tender.reference : at}`}>
          <span>{t(`pay.kind.${tender.kind}`)}</span>
          <strong>{money(tender.kind === 'CASH' ? tender.given : tender.amount)}</strong>
          <button type="button" onClick={() => void pay.giveBack(at)}>
            {t('pay.giveBack')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function CardPending({ amount }: { amount: number }) {
  const { pay } = useTill();
  const { t, money } = useWords();
  return (
    <div className="pending">
      <p>{t('pay.waiting', { amount: money(amount) })}</p>
      <progress aria-label={t('pay.waiting', { amount: money(amount) })} />
      <p className="simulated">{t('pay.simulated')}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => void pay.askTerminal()}>
          {t('pay.askAgain')}
        </button>
        <button type="button" onClick={() => pay.giveUpCard()}>
          {t('pay.giveUp')}
        </button>
      </div>
    </div>
  );
}
