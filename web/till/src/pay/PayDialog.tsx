import { useState } from 'react';
import { paidBy } from '../basket/basket';
import { usePriced } from '../basket/use-priced';
import type { Dialog } from '../counter/state';
import { useTill, useTillState } from '../counter/use-till';
import { isHeld, type TenderKind } from '../journal/entry';
import { useWords } from '../language/words';
import { Dialog as Laid } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import { useKeys } from '../look/use-keys';
import type { Due } from '../rules/rules';
import { AtTerminal } from './AtTerminal';
import { leftFor } from './desk';

const BENEFIT_KEYS = ['F3', 'F4'];

const NONE: TenderKind[] = [];

/** Takes the money, or says what stands in the way: a card that is at the terminal, or one that has paid too much. */
export function PayDialog() {
  const { pay } = useTill();
  const { t, money } = useWords();
  usePriced();
  const card = useTillState((state) => state.basket.pendingCard);
  useTillState((state) => state.basket.tenders);
  const overpaid = pay.overpaid();
  const due = pay.due();
  return (
    <Laid title={t('pay.title')} wide>
      {overpaid && <p className="notice notice-wrong">{t(overpaid.text, { amount: money(overpaid.amount) })}</p>}
      {due && <StillDue due={due} />}
      <Taken />
      {card && (
        <AtTerminal
          amount={card.amount}
          {...(card.account !== undefined && { account: card.account })}
          onAsk={() => void pay.askTerminal()}
          onGiveUp={() => pay.giveUpCard()}
        />
      )}
      {!card && due && <Ways due={due} />}
    </Laid>
  );
}

function StillDue({ due }: { due: Due }) {
  const { t, money } = useWords();
  const tenders = useTillState((state) => state.basket.tenders);
  return (
    <div className="pay-due">
      <p>{t('pay.due')}</p>
      <p className="pay-amount" data-testid="due">
        {money(due.short ?? leftFor('CARD', due, tenders))}
      </p>
      {due.rounding !== 0 && <p>{t('pay.rounded', { amount: money(due.cash) })}</p>}
    </div>
  );
}

/** The ways to pay: exact in one key, next notes, an amount given, a card, benefits, or parts of each. */
function Ways({ due }: { due: Due }) {
  const { pay, counter, store } = useTill();
  const { t, money } = useWords();
  const busy = useTillState((state) => state.recording);
  const tenders = useTillState((state) => state.basket.tenders);
  const [typed, setTyped] = useState<number | null>(null);
  const [cleared, setCleared] = useState(0);
  const left = leftFor('CARD', due, tenders);
  const taken = useTillState((state) => state.book?.rules.tenders) ?? NONE;
  const held = taken.some((kind) => isHeld(kind));
  const vouchers = taken.includes('VOUCHER');
  const show = (dialog: Dialog) => store.happen({ kind: 'dialog-opened', dialog });
  const benefits = (due.limits ?? []).map(({ kind }) => ({ kind, most: leftFor(kind, due, tenders) }));
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
      ...(held ? [['F6', () => show({ kind: 'account', number: null })] as [string, () => void]] : []),
      ...(vouchers ? [['F7', () => show({ kind: 'voucher' })] as [string, () => void]] : []),
      ...benefits.map(({ kind }, at): [string, () => void] => [
        BENEFIT_KEYS[at] ?? '',
        () => void pay.card(typed, kind),
      ]),
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
      <div className="pay-terminal">
        <button type="button" className="card" disabled={busy || left === 0} onClick={() => void pay.card(typed)}>
          {t('pay.card', { amount: money(Math.min(typed ?? left, left)) })} <kbd>F2</kbd>
        </button>
        {benefits.map(({ kind, most }, at) => (
          <button
            key={kind}
            type="button"
            className="card"
            disabled={busy || most === 0}
            onClick={() => void pay.card(typed, kind)}
          >
            {most === 0
              ? t('pay.nothingEligible', { kind: t(`pay.kind.${kind}`) })
              : t('pay.benefits', { kind: t(`pay.kind.${kind}`), amount: money(Math.min(typed ?? most, most)) })}{' '}
            <kbd>{BENEFIT_KEYS[at]}</kbd>
          </button>
        ))}
        {held && (
          <button type="button" disabled={busy} onClick={() => show({ kind: 'account', number: null })}>
            {t('account.pay')} <kbd>F6</kbd>
          </button>
        )}
        {vouchers && (
          <button type="button" disabled={busy} onClick={() => show({ kind: 'voucher' })}>
            {t('account.voucher.title')} <kbd>F7</kbd>
          </button>
        )}
      </div>
      <Exemption />
      {counter.card.simulated && <p className="simulated">{t('pay.simulated')}</p>}
    </form>
  );
}

/** Whether the basket is taxed, and the way to say that it is not. Nothing but cash may have paid for any of it yet. */
function Exemption() {
  const { store } = useTill();
  const { t } = useWords();
  const exemption = useTillState((state) => state.basket.exemption);
  const fixed = useTillState(
    ({ basket, recording }) => recording || basket.tenders.some(({ kind }) => kind !== 'CASH'),
  );
  return (
    <div className="beside">
      {exemption && <p data-testid="exemption">{t('pay.exempt.said', { ...exemption })}</p>}
      <button
        type="button"
        disabled={fixed}
        onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'exempt' } })}
      >
        {t('pay.exempt.open')}
      </button>
    </div>
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
        <li key={tender.kind === 'CASH' ? tender.kind : paidBy(tender)}>
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
