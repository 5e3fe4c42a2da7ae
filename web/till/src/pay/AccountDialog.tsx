import { decimal } from '@aisle/shared/money';
import { type FormEvent, useState } from 'react';
import { isEmpty } from '../basket/basket';
import { useTill, useTillState } from '../counter/use-till';
import type { HeldKind } from '../journal/entry';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import { readCode } from '../rules/core';
import { type Asked, newNumber, useBalance } from './account';
import { leftFor } from './desk';

/** Notes that gift cards are mostly bought for; the field takes any amount. */
const USUAL = [25, 50, 100];

/** A gift card, a store credit or a house account: what is on it, to pay with it, to put something on it. */
export function AccountDialog({ number }: { number: string | null }) {
  const { t } = useWords();
  return <Dialog title={t('account.title')}>{number === null ? <WhichNumber /> : <Known number={number} />}</Dialog>;
}

/** Asks for the number: scanned, keyed, or a new one for a card that is printed with the receipt. */
function WhichNumber() {
  const { basket } = useTill();
  const { t } = useWords();
  const book = useTillState((state) => state.book);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  if (!book) return null;
  const go = (event: FormEvent) => {
    event.preventDefault();
    const read = readCode(book, typed.trim().toUpperCase());
    if (read.kind === 'ACCOUNT') basket.account(read.number);
    else setWrong(true);
  };
  return (
    <form className="account" onSubmit={go}>
      <label className="field">
        <span>{t('account.number')}</span>
        <input
          autoFocus
          autoComplete="off"
          value={typed}
          maxLength={20}
          aria-invalid={wrong}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
        <small className={wrong ? 'wrong' : ''}>{t(wrong ? 'account.notANumber' : 'account.numberHint')}</small>
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={typed.trim() === ''}>
          {t('account.look')} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={() => basket.account(newNumber(book, 'GIFT_CARD'))}>
          {t('account.newCard')}
        </button>
      </div>
    </form>
  );
}

function Known({ number }: { number: string }) {
  const { t } = useWords();
  const book = useTillState((state) => state.book);
  const asked = useBalance(number);
  const read = book && readCode(book, number);
  if (read?.kind !== 'ACCOUNT') return null;
  const kind = read.tender;
  if (!book?.rules.tenders?.includes(kind)) {
    return <p className="wrong">{t('account.notTaken', { kind: t(`pay.kind.${kind}`) })}</p>;
  }
  const maybeLoaded = kind === 'GIFT_CARD' || (kind === 'HOUSE_ACCOUNT' && asked.is !== 'unknown');
  return (
    <div className="account">
      <OnIt number={number} kind={kind} asked={asked} />
      {asked.is === 'found' && <PayWith number={number} kind={kind} available={asked.balance.available} />}
      {asked.is !== 'asking' && maybeLoaded && <PutOn number={number} kind={kind} asked={asked} />}
    </div>
  );
}

function OnIt({ number, kind, asked }: { number: string; kind: HeldKind; asked: Asked }) {
  const { t, money } = useWords();
  return (
    <div className="account-head">
      <p>
        {t(`pay.kind.${kind}`)} <code>{number}</code>
      </p>
      {asked.is === 'asking' && <progress aria-label={t('account.asking')} />}
      {asked.is === 'found' && (
        <>
          <p className="pay-amount" data-testid="balance">
            {money(asked.balance.balance)}
          </p>
          {asked.balance.available !== asked.balance.balance && (
            <p>{t('account.available', { amount: money(asked.balance.available) })}</p>
          )}
        </>
      )}
      {asked.is === 'unknown' && <p>{t(kind === 'GIFT_CARD' ? 'account.fresh' : 'account.unknown')}</p>}
      {asked.is === 'offline' && <p className="wrong">{t('account.offline')}</p>}
    </div>
  );
}

function PayWith({ number, kind, available }: { number: string; kind: HeldKind; available: number }) {
  const { pay } = useTill();
  const { t, money } = useWords();
  const busy = useTillState((state) => state.recording || state.basket.pendingCard !== undefined);
  const empty = useTillState((state) => isEmpty(state.basket));
  const tenders = useTillState((state) => state.basket.tenders);
  const due = empty ? null : pay.due();
  const most = due ? Math.min(available, leftFor(kind, due, tenders)) : 0;
  if (!due || most === 0) return available === 0 ? <p>{t('account.nothing')}</p> : null;
  return (
    <button
      type="button"
      className="primary"
      disabled={busy}
      autoFocus
      onClick={() => void pay.account(kind, number, most)}
    >
      {t('account.payWith', { amount: money(most) })}
    </button>
  );
}

function PutOn({ number, kind, asked }: { number: string; kind: HeldKind; asked: Asked }) {
  const { basket, pay, store } = useTill();
  const { t, money, currency } = useWords();
  const [left] = useState(() => (kind === 'GIFT_CARD' ? pay.leftOver() : 0));
  const [amount, setAmount] = useState<number | null>(left === 0 ? null : left);
  const recording = useTillState((state) => state.recording);
  const put = (minorUnits: number) => basket.load({ kind, number, amount: minorUnits }, money(minorUnits));
  const step = store.get().book?.rules.cashStep ?? 1;
  const owed = asked.is === 'found' && kind === 'HOUSE_ACCOUNT' ? Math.max(0, -asked.balance.balance) : 0;
  const usual =
    kind === 'GIFT_CARD'
      ? USUAL.map((one) => one * 10 ** currency.digits)
      : owed % step === 0 && owed > 0
        ? [owed]
        : [];
  const whole = amount !== null && amount > 0 && amount % step === 0;
  return (
    <form
      className="account-put"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) put(amount);
      }}
    >
      <h3>{t(`account.put.${kind}`)}</h3>
      <div className="row">
        {usual.map((one) => (
          <button key={one} type="button" className="note" disabled={recording} onClick={() => put(one)}>
            {money(one)}
          </button>
        ))}
      </div>
      {/* A balance that was found is looked at, or paid with; anything else was opened to put something on it. */}
      <MoneyField
        autoFocus={asked.is !== 'found'}
        label={t('account.amount')}
        initial={left === 0 ? '' : decimal(left, currency.digits)}
        onChange={setAmount}
        hint={t('account.amountHint')}
      />
      {amount !== null && !whole && <p className="wrong">{t('account.wholeCoins', { step: money(step) })}</p>}
      <button type="submit" disabled={!whole || recording}>
        {t('account.do', { amount: money(amount ?? 0) })} <kbd>Enter</kbd>
      </button>
    </form>
  );
}
