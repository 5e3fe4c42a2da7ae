import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { MoneyField } from '../look/MoneyField';
import type { StaffMember } from '../server/setup';
import { Approval } from '../sign-in/Approval';
import { usePriced } from './use-priced';

const REASONS = ['damaged', 'shelfPrice', 'shortDate', 'goodwill'] as const;
const PERCENTS = [10, 25, 50] as const;

/** Takes something off a line: a price for all of it, or a part of it, with a reason and by somebody who may. */
export function OffDialog({ line }: { line: number }) {
  const { basket } = useTill();
  const own = usePriced().lines.find((one) => one.key === line);
  const had = useTillState((state) => state.basket.lines.find((one) => one.key === line)?.off);
  const alone = useTillState((state) => state.cashier?.permissions.includes('PRICE_OVERRIDE') ?? false);
  const { t, money } = useWords();
  const [price, setPrice] = useState<number | null>(null);
  const [touched, setTouched] = useState(0);
  const [reason, setReason] = useState<(typeof REASONS)[number]>('damaged');
  const [refused, setRefused] = useState(false);
  if (!own) return null;
  const off = price === null ? 0 : own.gross - price;
  const after = (percent: number) => own.gross - Math.round((own.gross * percent) / 100);
  const what = t('basket.off.do', { amount: money(off), price: money(own.gross - off) });
  const go = (approver: StaffMember | null) => {
    const said = { amount: off, reason: t(`basket.off.reason.${reason}`) };
    basket.takeOff(line, approver ? { ...said, approvedBy: approver.id } : said);
  };
  return (
    <Dialog title={t('basket.off.title', { name: own.name })} wide>
      <div className="asked">
        <div className="asked-what">
          <p>{t('basket.off.text', { price: money(own.gross) })}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setRefused(true);
              if (alone && off > 0) go(null);
            }}
          >
            {/* What was typed before a percentage was touched no longer holds. */}
            <MoneyField
              key={touched}
              autoFocus
              label={t('basket.off.price')}
              onChange={setPrice}
              refused={refused && price === null ? t('basket.off.missing') : undefined}
            />
          </form>
          <div className="percents">
            {PERCENTS.map((percent) => (
              <button
                key={percent}
                type="button"
                aria-pressed={price === after(percent)}
                onClick={() => {
                  setPrice(after(percent));
                  setTouched(touched + 1);
                }}
              >
                {t('basket.off.percent', { percent })}
              </button>
            ))}
          </div>
          <label className="field">
            <span>{t('basket.off.why')}</span>
            <select value={reason} onChange={(event) => setReason(event.target.value as (typeof REASONS)[number])}>
              {REASONS.map((one) => (
                <option key={one} value={one}>
                  {t(`basket.off.reason.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {price !== null && off <= 0 && (
            <p className="wrong">{t('basket.off.notLess', { price: money(own.gross) })}</p>
          )}
          {off > 0 && alone && (
            <button type="button" className="primary" onClick={() => go(null)}>
              {what}
            </button>
          )}
        </div>
        {off > 0 && !alone && <Approval permission="PRICE_OVERRIDE" what={what} settled={touched} onApproved={go} />}
      </div>
      {had && (
        <button type="button" onClick={() => basket.takeOff(line, null)}>
          {t('basket.off.back')}
        </button>
      )}
    </Dialog>
  );
}
