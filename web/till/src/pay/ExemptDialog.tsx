import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import type { StaffMember } from '../server/setup';
import { Approval } from '../sign-in/Approval';

const REASONS = ['reseller', 'charity', 'government', 'diplomat'] as const;

/** Marks a basket as exempt from tax on top: what the buyer is, the number on the paper shown, and by somebody who may. */
export function ExemptDialog() {
  const { basket } = useTill();
  const had = useTillState((state) => state.basket.exemption);
  const alone = useTillState((state) => state.cashier?.permissions.includes('TAX_EXEMPT') ?? false);
  const { t } = useWords();
  const [reason, setReason] = useState<(typeof REASONS)[number]>('reseller');
  const [certificate, setCertificate] = useState('');
  const number = certificate.trim();
  const said = { reason: t(`pay.exempt.reason.${reason}`), certificate: number };
  const go = (approver: StaffMember | null) => basket.exempt(approver ? { ...said, approvedBy: approver.id } : said);
  const what = t('pay.exempt.do');
  return (
    <Dialog title={t('pay.exempt.title')} wide>
      <p>{t('pay.exempt.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (alone && number !== '') go(null);
        }}
      >
        <div className="refund-how">
          <label className="field">
            <span>{t('pay.exempt.certificate')}</span>
            <input
              value={certificate}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setCertificate(event.target.value)}
            />
          </label>
          <label className="field">
            <span>{t('pay.exempt.who')}</span>
            <select value={reason} onChange={(event) => setReason(event.target.value as (typeof REASONS)[number])}>
              {REASONS.map((one) => (
                <option key={one} value={one}>
                  {t(`pay.exempt.reason.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {alone && (
          <button type="submit" className="primary" disabled={number === ''}>
            {what}
          </button>
        )}
      </form>
      {!alone && number !== '' && <Approval permission="TAX_EXEMPT" what={what} onApproved={go} />}
      {had && (
        <button type="button" onClick={() => basket.exempt(null)}>
          {t('pay.exempt.back')}
        </button>
      )}
    </Dialog>
  );
}
