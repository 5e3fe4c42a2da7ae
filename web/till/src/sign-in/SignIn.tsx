import { useState } from 'react';
import { Mark } from '../counter/TopBar';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { useKeys } from '../look/use-keys';
import { PinForm } from './PinForm';

/** Who sells: a name and a PIN; the arrows choose, wherever the cursor is. Works without the server; scans made meanwhile wait. */
export function SignIn() {
  const { signIn } = useTill();
  const { t } = useWords();
  const setup = useTillState((state) => state.setup);
  const waiting = useTillState((state) => state.waitingScans);
  const shift = useTillState((state) => state.shift);
  const self = useTillState((state) => state.mode === 'SELF');
  const kept = useTillState((state) => state.basket.lines.length);
  const staff = (setup?.staff ?? []).filter((member) => member.permissions.includes('SELL'));
  const [chosen, setChosen] = useState<number | null>(shift?.cashier ?? staff[0]?.id ?? null);
  const member = staff.find((one) => one.id === chosen) ?? staff[0];
  const step = (by: number) => {
    const at = staff.findIndex((one) => one.id === member?.id);
    setChosen(staff[(at + by + staff.length) % staff.length]?.id ?? null);
  };
  useKeys(
    [
      ['ArrowUp', () => step(-1)],
      ['ArrowDown', () => step(1)],
    ],
    true,
  );
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="brand">Aisle</p>
        <h1>{t('signIn.title')}</h1>
        <p className="sign-in-where">
          {setup?.store.name} · {setup?.till.name}
        </p>
        {self && <p className="notice notice-plain">{t('self.closed')}</p>}
        {kept > 0 && <p className="notice notice-plain">{t('signIn.kept', { count: kept })}</p>}
        {waiting > 0 && <p className="notice notice-plain">{t('signIn.waiting', { count: waiting })}</p>}
        <div className="sign-in-both">
          <fieldset className="staff">
            <legend>
              {t('signIn.who')} <kbd>↑ ↓</kbd>
            </legend>
            {staff.map((one) => (
              <label key={one.id} className="staff-one">
                <input type="radio" name="cashier" checked={one.id === member?.id} onChange={() => setChosen(one.id)} />
                <span className="initials" aria-hidden="true">
                  {initials(one.name)}
                </span>
                <span>{one.name}</span>
              </label>
            ))}
          </fieldset>
          {member ? (
            <PinForm
              key={member.id}
              member={member}
              action={t('signIn.do')}
              alone
              check={(pin) => signIn.signIn(member, pin)}
            />
          ) : (
            <p className="wrong">{t('signIn.nobody')}</p>
          )}
        </div>
      </div>
      <Mark />
    </main>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
}
