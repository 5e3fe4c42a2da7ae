import { useRef, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import type { DrawerMoveKind } from '../journal/entry';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import type { StaffMember } from '../server/setup';
import { Approval } from '../sign-in/Approval';

const MOVES = ['DROP', 'PAID_IN', 'PAID_OUT'] as const satisfies DrawerMoveKind[];

/** Cash into the drawer or out of it without a sale; the basket in front stays as it is. */
export function DrawerDialog() {
  const { shift } = useTill();
  const cashier = useTillState((state) => state.cashier);
  const recording = useTillState((state) => state.recording);
  const { t, money } = useWords();
  const [move, setMove] = useState<DrawerMoveKind>('DROP');
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const said = reason.trim() === '' ? null : reason.trim();
  const what = t(`shift.drawer.do.${move}`, { amount: money(amount ?? 0) });
  const go = (approver: StaffMember | null) => {
    if (amount && said) void shift.moveCash({ move, amount, reason: said, approvedBy: approver?.id ?? null });
  };
  const [refused, setRefused] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const missing = (field: 'amount' | 'reason') => {
    const there = field === 'amount' ? amount : said;
    return refused && !there ? t(`shift.drawer.missing.${field}`) : undefined;
  };
  const submit = () => {
    const [amountField, reasonField] = fields.current?.querySelectorAll('input') ?? [];
    setRefused(true);
    if (!amount) amountField?.focus();
    else if (!said) reasonField?.focus();
    else if (alone) go(null);
  };
  const alone = cashier?.permissions.includes('DRAWER_MOVE') ?? false;
  return (
    <Dialog title={t('shift.drawer.title')} wide>
      <div className="asked">
        <div className="asked-what">
          <fieldset className="moves" aria-label={t('shift.drawer.what')}>
            {MOVES.map((one) => (
              <button key={one} type="button" aria-pressed={move === one} onClick={() => setMove(one)}>
                {t(`shift.drawer.move.${one}`)}
              </button>
            ))}
          </fieldset>
          <p>{t(`shift.drawer.text.${move}`)}</p>
          <form
            ref={fields}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <MoneyField autoFocus label={t('shift.drawer.amount')} onChange={setAmount} refused={missing('amount')} />
            <label className="field">
              <span>{t('shift.drawer.reason')}</span>
              <input
                value={reason}
                maxLength={200}
                autoComplete="off"
                aria-invalid={missing('reason') !== undefined}
                onChange={(event) => setReason(event.target.value)}
              />
              {missing('reason') && <small className="wrong">{missing('reason')}</small>}
            </label>
            <button type="submit" hidden />
          </form>
          {amount && said && alone ? (
            <button type="button" className="primary" disabled={recording} onClick={() => go(null)}>
              {what}
            </button>
          ) : null}
        </div>
        {amount && said && !alone ? <Approval permission="DRAWER_MOVE" what={what} onApproved={go} /> : null}
      </div>
    </Dialog>
  );
}
