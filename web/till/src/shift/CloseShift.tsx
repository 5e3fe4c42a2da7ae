import { type KeyboardEvent, useRef, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Approval } from '../sign-in/Approval';
import { coins, counted, piecesOf } from './count';

/**
 * The blind count: pieces of each note and coin. What the till expected is shown only when the count is given, and for
 * good: what is no number of pieces is refused, not taken for none.
 */
export function CloseShift() {
  const till = useTill();
  const { t, money, currency } = useWords();
  const setup = useTillState((state) => state.setup);
  const shift = useTillState((state) => state.shift);
  const cashier = useTillState((state) => state.cashier);
  const unsent = useTillState((state) => state.link.unsent);
  const held = useTillState((state) => state.held.length);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const fields = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const values = [...coins(currency.currency, currency.digits), ...(setup?.currency.notes ?? [])].sort((a, b) => b - a);
  const pieces = values.map((value): [number, number | null] => [value, piecesOf(typed[value] ?? '')]);
  const sound = pieces.every(([, count]) => count !== null);
  const sum = counted(pieces.map(([value, count]) => [value, count ?? 0]));
  const mayClose = shift?.cashier === cashier?.id || (cashier?.permissions.includes('SHIFT_CLOSE') ?? false);
  const close = () => {
    if (sound) void till.shift.close(sum);
    else fields.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  };
  const onward = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    const all = [...(fields.current?.querySelectorAll('input') ?? [])];
    const onto = all[all.indexOf(event.currentTarget) + 1] ?? button.current;
    // After the last one the approval, where there is one, takes the cursor.
    if (onto) event.preventDefault();
    onto?.focus();
  };
  return (
    <Dialog title={t('shift.close.title')} wide>
      <p>{t('shift.close.text')}</p>
      {unsent > 0 && <p>{t('shift.close.unsent', { count: unsent })}</p>}
      {held > 0 && <p>{t('shift.close.held', { count: held })}</p>}
      <div ref={fields} className="count">
        {pieces.map(([value, count]) => (
          <label key={value} className="count-one">
            <span>{money(value)}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              aria-invalid={count === null}
              onChange={(event) => setTyped({ ...typed, [value]: event.target.value })}
              onKeyDown={onward}
            />
            {count === null && <small className="wrong">{t('shift.close.notPieces')}</small>}
          </label>
        ))}
      </div>
      <p className="count-sum">
        {t('shift.close.counted')} <strong>{sound ? money(sum) : '—'}</strong>
      </p>
      {mayClose ? (
        <button ref={button} type="button" className="primary" onClick={close}>
          {t('shift.close.do')}
        </button>
      ) : (
        sound && <Approval permission="SHIFT_CLOSE" what={t('shift.close.do')} onApproved={close} />
      )}
    </Dialog>
  );
}
