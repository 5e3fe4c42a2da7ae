import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { type BasketEntry, type EntryLine, type HeldKind, isHeld, isLimited } from '../journal/entry';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { AtTerminal } from '../pay/AtTerminal';
import { newNumber } from '../pay/account';
import { refundable } from '../rules/core';
import type { RefundLine } from '../rules/rules';
import type { StaffMember } from '../server/setup';
import { Approval } from '../sign-in/Approval';
import { type Why, WhyField } from './WhyField';

interface RefundProps {
  receipt: string;
  sale: BasketEntry;
  refunds: BasketEntry[];
}

/** Takes goods back; while the card terminal pays back, only that. */
export function RefundDialog(props: RefundProps) {
  const { refund } = useTill();
  const pending = useTillState((state) => state.pendingRefund);
  const { t } = useWords();
  return (
    <Dialog title={t('refund.title', { receipt: pending?.receipt ?? props.receipt })} wide>
      {pending ? (
        <AtTerminal amount={pending.amount} onAsk={() => void refund.askTerminal()} onGiveUp={() => refund.giveUp()} />
      ) : (
        <Choice {...props} />
      )}
    </Dialog>
  );
}

/** By what a refund is paid back: by one tender, by all that paid, or in other goods. */
type How = 'AS_PAID' | 'CASH' | 'CARD' | 'GOODS' | HeldKind;

/**
 * Whether a sale was paid by several tenders that each get their own part back. Not of two cards: the terminal cannot be
 * told which of them it has in hand.
 */
function isMixed(sale: BasketEntry): boolean {
  const paid = sale.tenders.filter(({ kind, amount }) => amount > 0 && !isLimited(kind)).map(({ kind }) => kind);
  return new Set(paid).size > 1 && paid.filter((kind) => kind === 'CARD').length <= 1;
}

/** What cards may still get back of what they paid, minor units; without end where none paid. */
function cardsLeft(sale: BasketEntry, refunds: BasketEntry[]): number {
  const onCards = ({ tenders }: BasketEntry) =>
    tenders.reduce((sum, { kind, amount }) => sum + (kind === 'CARD' ? amount : 0), 0);
  const paid = onCards(sale);
  return paid === 0 ? Number.POSITIVE_INFINITY : refunds.reduce((left, one) => left + onCards(one), paid);
}

/** Which lines come back, how much of each, why, and how it is paid back. */
function Choice({ receipt, sale, refunds }: RefundProps) {
  const till = useTill();
  const { t, money } = useWords();
  const book = useTillState((state) => state.book);
  const cashier = useTillState((state) => state.cashier);
  const recording = useTillState((state) => state.recording);
  const left = new Map((book ? refundable(book, { sale, refunds }).lines : []).map((one) => [one.line, one.quantity]));
  const [chosen, setChosen] = useState<Record<number, number>>({});
  const [reason, setReason] = useState<Why>('damaged');
  const credits = useTillState((state) => state.book?.rules.tenders?.includes('STORE_CREDIT') ?? false);
  const [credit] = useState(() => (book && credits ? newNumber(book, 'STORE_CREDIT') : ''));
  const paidFrom = [...new Set(sale.tenders.flatMap(({ kind, amount }) => (isHeld(kind) && amount > 0 ? [kind] : [])))];
  const mixed = isMixed(sale);
  const [how, setHow] = useState<How>(
    mixed ? 'AS_PAID' : (paidFrom[0] ?? (sale.tenders.some((one) => one.kind === 'CARD') ? 'CARD' : 'CASH')),
  );
  const lines: RefundLine[] = Object.entries(chosen)
    .filter(([, quantity]) => quantity > 0)
    .map(([line, quantity]) => ({ line: Number(line), quantity }));
  const tender = how === 'GOODS' ? 'CASH' : how === 'AS_PAID' ? undefined : how;
  const anew = tender === 'STORE_CREDIT' && !paidFrom.includes('STORE_CREDIT');
  const draft = {
    sale,
    refunds,
    lines,
    ...(tender && { tender }),
    reason: t(`refund.reason.${reason}`),
    ...(anew && { reference: credit }),
  };
  const amount = lines.length > 0 ? -till.refund.amountOf({ ...draft, approvedBy: null }) : 0;
  const benefits = lines.length > 0 ? till.refund.toBenefits(draft) : 0;
  const onCards = cardsLeft(sale, refunds);
  const tooMuch = how === 'CARD' && amount > onCards;
  const go = (approver: StaffMember | null) =>
    void (how === 'GOODS' ? till.refund.exchange(draft, approver) : till.refund.refund(receipt, draft, approver));
  const what = t(how === 'GOODS' ? 'refund.exchange' : 'refund.do', { amount: money(amount) });
  const alone = cashier?.permissions.includes('REFUND') ?? false;
  const settled = lines.length > 0 && !tooMuch;
  return (
    <div className="asked">
      <div className="asked-what">
        {left.size === 0 && <p className="wrong">{t('refund.nothingLeft')}</p>}
        <div className="row">
          <button type="button" onClick={() => setChosen(Object.fromEntries(left))}>
            {t('refund.everything')}
          </button>
        </div>
        <ul className="refund-lines">
          {sale.lines.map((line) => (
            <RefundRow
              key={line.line}
              line={line}
              left={left.get(line.line) ?? 0}
              quantity={chosen[line.line] ?? 0}
              onChange={(quantity) => setChosen({ ...chosen, [line.line]: quantity })}
            />
          ))}
        </ul>
        <div className="refund-how">
          <WhyField why={reason} onChange={setReason} />
          <label className="field">
            <span>{t('refund.how')}</span>
            <select value={how} onChange={(event) => setHow(event.target.value as typeof how)}>
              {mixed && <option value="AS_PAID">{t('refund.asPaid')}</option>}
              <option value="CASH">{t('pay.kind.CASH')}</option>
              <option value="CARD">{t('refund.simulatedCard')}</option>
              {paidFrom.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`pay.kind.${kind}`)}
                </option>
              ))}
              {credits && !paidFrom.includes('STORE_CREDIT') && (
                <option value="STORE_CREDIT">{t('account.newCredit')}</option>
              )}
              <option value="GOODS">{t('refund.goods')}</option>
            </select>
          </label>
        </div>
        <p className="count-sum">
          {t('refund.amount')} <strong data-testid="refund-amount">{money(amount)}</strong>
        </p>
        {how === 'AS_PAID' && lines.length > 0 && (
          <p data-testid="refund-parts">
            {till.refund.parts(draft).map(({ kind, amount: part }) => (
              <span key={kind} className="refund-part">
                {t(`pay.kind.${kind}`)} {money(part)}
              </span>
            ))}
          </p>
        )}
        {tooMuch && <p className="wrong">{t('refund.cardMost', { amount: money(onCards) })}</p>}
        {benefits > 0 && <p>{t('refund.toBenefits', { amount: money(benefits) })}</p>}
        {settled && alone ? (
          <button type="button" className="primary" disabled={recording} onClick={() => go(null)}>
            {what}
          </button>
        ) : null}
      </div>
      {settled && !alone ? <Approval permission="REFUND" what={what} onApproved={go} /> : null}
    </div>
  );
}

interface RowProps {
  line: EntryLine;
  left: number;
  quantity: number;
  onChange: (quantity: number) => void;
}

/** Pieces are counted up and down; weighed goods come back whole or not at all. */
function RefundRow({ line, left, quantity: chosen, onChange }: RowProps) {
  const { t, money, quantity } = useWords();
  const step = line.unit === 'EACH' && left % 1000 === 0 ? 1000 : left;
  return (
    <li className={left === 0 ? 'gone' : ''}>
      <span>
        <strong>{line.name}</strong>
        <small>
          {quantity(line.quantity, line.unit)} · {money(line.net)} ·{' '}
          {t('refund.left', { quantity: quantity(left, line.unit) })}
        </small>
      </span>
      <span className="stepper">
        <button
          type="button"
          aria-label={t('refund.less', { name: line.name })}
          disabled={chosen === 0}
          onClick={() => onChange(Math.max(0, chosen - step))}
        >
          −
        </button>
        <output>{quantity(chosen, line.unit)}</output>
        <button
          type="button"
          aria-label={t('refund.more', { name: line.name })}
          disabled={chosen >= left}
          onClick={() => onChange(Math.min(left, chosen + step))}
        >
          +
        </button>
      </span>
    </li>
  );
}
