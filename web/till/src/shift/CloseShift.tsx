import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Approval } from '../sign-in/Approval';
import { coins, counted } from './count';

/** The blind count: pieces of each note and coin. What the till expected is shown only when the count is given. */
export function CloseShift() {
  const till = useTill();
  const { t, money, currency } = useWords();
  const setup = useTillState((state) => state.setup);
  const shift = useTillState((state) => state.shift);
  const cashier = useTillState((state) => state.cashier);
  const unsent = useTillState((state) => state.link.unsent);
  const [pieces, setPieces] = useState<Record<number, number>>({});
  const values = [...coins(currency.currency, currency.digits), ...(setup?.currency.notes ?? [])].sort((a, b) => b - a);
  const sum = counted(values.map((value) => [value, pieces[value] ?? 0]));
  const mayClose = shift?.cashier === cashier?.id || (cashier?.permissions.includes('SHIFT_CLOSE') ?? false);
  return (
    <Dialog title={t('shift.close.title')} wide>
      <p>{t('shift.close.text')}</p>
      {unsent > 0 && <p>{t('shift.close.unsent', { count: unsent })}</p>}
      <div className="count">
        {values.map((value) => (
          <label key={value} className="count-one">
            <span>{money(value)}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              onChange={(event) => setPieces({ ...pieces, [value]: whole(event.target.value) })}
            />
          </label>
        ))}
      </div>
      <p className="count-sum">
        {t('shift.close.counted')} <strong>{money(sum)}</strong>
      </p>
      {mayClose ? (
        <button type="button" className="primary" onClick={() => void till.shift.close(sum)}>
          {t('shift.close.do')}
        </button>
      ) : (
        <Approval permission="SHIFT_CLOSE" what={t('shift.close.do')} onApproved={() => void till.shift.close(sum)} />
      )}
    </Dialog>
  );
}

function whole(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
