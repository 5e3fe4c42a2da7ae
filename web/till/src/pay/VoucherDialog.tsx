import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import { leftFor } from './desk';

/** Somebody else's voucher: its number, and what it is worth here. No change is given for it. */
export function VoucherDialog() {
  const { pay } = useTill();
  const { t, money } = useWords();
  const tenders = useTillState((state) => state.basket.tenders);
  const busy = useTillState((state) => state.recording);
  const [number, setNumber] = useState('');
  const [amount, setAmount] = useState<number | null>(null);
  const due = pay.due();
  const left = due ? leftFor('CARD', due, tenders) : 0;
  const said = number.trim();
  const twice = tenders.some((one) => one.kind === 'VOUCHER' && one.reference === said);
  const fits = said !== '' && !twice && amount !== null && amount > 0 && amount <= left;
  return (
    <Dialog title={t('account.voucher.title')}>
      <form
        className="account"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) void pay.voucher(said, amount);
        }}
      >
        <label className="field">
          <span>{t('account.voucher.number')}</span>
          <input
            autoFocus
            autoComplete="off"
            maxLength={100}
            value={number}
            aria-invalid={twice}
            onChange={(event) => setNumber(event.target.value)}
          />
          {twice && <small className="wrong">{t('account.voucher.twice')}</small>}
        </label>
        <MoneyField
          label={t('account.voucher.worth')}
          onChange={setAmount}
          hint={t('account.voucher.atMost', { amount: money(left) })}
        />
        <button type="submit" className="primary" disabled={!fits || busy}>
          {t('account.voucher.take', { amount: money(amount ?? 0) })} <kbd>Enter</kbd>
        </button>
      </form>
    </Dialog>
  );
}
