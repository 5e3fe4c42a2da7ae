import { usePriced } from '../basket/use-priced';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { NoticeStrip } from '../look/NoticeStrip';
import { leftFor } from '../pay/desk';

/** The customer pays at the terminal, with a card or with benefits; what only staff can settle is asked of them. */
export function CardScreen() {
  const { pay, store, counter } = useTill();
  const { t, money } = useWords();
  usePriced();
  const tenders = useTillState((state) => state.basket.tenders);
  const busy = useTillState((state) => state.basket.pendingCard !== undefined || state.recording);
  const over = pay.overpaid();
  const due = pay.due();
  const left = due ? leftFor('CARD', due, tenders) : 0;
  return (
    <main className="self-ask">
      <NoticeStrip />
      <h1>{t(busy ? 'self.card.at' : 'self.card.title')}</h1>
      <p className="pay-amount" data-testid="due">
        {money(left)}
      </p>
      {over && <p className="notice notice-wrong">{t(over.text, { amount: money(over.amount) })}</p>}
      {tenders.map((tender) => (
        <p key={tender.kind === 'CASH' ? tender.kind : tender.reference} className="good">
          {t('self.card.paid', {
            kind: t(`pay.kind.${tender.kind}`),
            amount: money(tender.kind === 'CASH' ? tender.given : tender.amount),
          })}
        </p>
      ))}
      {busy ? (
        <progress aria-label={t('self.card.at')} />
      ) : (
        <div className="self-choices">
          {due && (
            <button type="button" className="pay" disabled={left === 0} onClick={() => void pay.card(null)}>
              {t('self.card.do')}
            </button>
          )}
          {due?.limits?.map(({ kind }) => {
            const most = leftFor(kind, due, tenders);
            return (
              <button key={kind} type="button" disabled={most === 0} onClick={() => void pay.card(null, kind)}>
                {t('pay.benefits', { kind: t(`pay.kind.${kind}`), amount: money(most) })}
              </button>
            );
          })}
          <button type="button" onClick={() => store.happen({ kind: 'dialog-closed' })}>
            {t('self.back')}
          </button>
        </div>
      )}
      {counter.card.simulated && <p className="simulated">{t('pay.simulated')}</p>}
    </main>
  );
}
