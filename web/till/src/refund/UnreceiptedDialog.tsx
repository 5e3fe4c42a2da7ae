import { useEffect, useRef, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog, focusFirst } from '../look/Dialog';
import type { StaffMember } from '../server/setup';
import { Approval } from '../sign-in/Approval';
import type { BackLine } from './unreceipted';
import { type Why, WhyField } from './WhyField';

/** Takes back what lies in the basket, of which nobody has the receipt: at today's lowest price, for cash or other goods. */
export function UnreceiptedDialog() {
  const till = useTill();
  const { t, money } = useWords();
  useTillState((state) => state.basket);
  const alone = useTillState((state) => state.cashier?.permissions.includes('REFUND') ?? false);
  const recording = useTillState((state) => state.recording);
  const [reason, setReason] = useState<Why>('damaged');
  const [how, setHow] = useState<'CASH' | 'GOODS'>('CASH');
  const back = till.refund.comingBack();
  const go = (approver: StaffMember | null) =>
    void till.refund.unreceipted(t(`refund.reason.${reason}`), approver, how === 'GOODS');
  const what = t(how === 'GOODS' ? 'refund.exchange' : 'refund.do', { amount: money(back.coins) });
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that went took the cursor on its button with it
  useEffect(() => {
    const dialog = list.current?.closest('dialog') ?? null;
    if (document.activeElement === document.body) focusFirst(dialog);
  }, [back.lines.length]);
  const sound = back.lines.length > 0 && back.lines.every(({ kept }) => !kept);
  const settled = sound && !back.over;
  return (
    <Dialog title={t('refund.without.title')} wide>
      <div className="asked">
        <div className="asked-what">
          <p>{t('refund.without.text')}</p>
          <ul ref={list} className="refund-lines">
            {back.lines.map((line) => (
              <Back key={line.key} line={line} onTakeOut={() => till.basket.takeOut(line.key)} />
            ))}
          </ul>
          <div className="refund-how">
            <WhyField why={reason} onChange={setReason} />
            <label className="field">
              <span>{t('refund.how')}</span>
              <select value={how} onChange={(event) => setHow(event.target.value as typeof how)}>
                <option value="CASH">{t('pay.kind.CASH')}</option>
                <option value="GOODS">{t('refund.goods')}</option>
              </select>
            </label>
          </div>
          <p className="count-sum">
            {t('refund.amount')} <strong data-testid="refund-amount">{money(back.coins)}</strong>
          </p>
          {back.over && <p className="wrong">{t('refund.without.over', { most: money(back.most) })}</p>}
          {back.lines.length > 0 && !sound && <p className="wrong">{t('refund.without.takeOut')}</p>}
          {settled && alone ? (
            <button type="button" className="primary" disabled={recording} onClick={() => go(null)}>
              {what}
            </button>
          ) : null}
        </div>
        {settled && !alone ? <Approval permission="REFUND" what={what} onApproved={go} /> : null}
      </div>
    </Dialog>
  );
}

/** One kind of goods: what it comes back for, or why it cannot. */
function Back({ line, onTakeOut }: { line: BackLine; onTakeOut: () => void }) {
  const { t, money, quantity } = useWords();
  const { kept } = line;
  return (
    <li>
      <span>
        <strong>{line.name}</strong>
        {kept ? (
          <small className="wrong">{t(`refund.without.kept.${kept.why}`, { by: kept.by ?? '' })}</small>
        ) : (
          <small>{quantity(line.quantity, line.unit)}</small>
        )}
      </span>
      {kept ? (
        <button type="button" onClick={onTakeOut} aria-label={t('refund.without.out', { name: line.name })}>
          {t('basket.takeOut')}
        </button>
      ) : (
        <strong>{money(line.amount)}</strong>
      )}
    </li>
  );
}
