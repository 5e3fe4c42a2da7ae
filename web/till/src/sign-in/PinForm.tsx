import { useEffect, useState } from 'react';
import { useWords } from '../language/words';
import type { StaffMember } from '../server/setup';
import type { PinAnswer } from './desk';

interface PinFormProps {
  member: StaffMember;
  action: string;
  /** True where the PIN is all there is to give; beside other choices the cursor stays where it is. */
  alone: boolean;
  check: (pin: string) => Promise<PinAnswer>;
}

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '⌫', '0'];

/** A PIN by keys or by touch. After wrong ones it says how long to wait. */
export function PinForm({ member, action, alone, check }: PinFormProps) {
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const [answer, setAnswer] = useState<PinAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const until = answer && answer.kind !== 'right' ? answer.until : 0;
  const seconds = useSecondsUntil(until);
  const submit = async () => {
    if (pin === '' || busy) return;
    setBusy(true);
    // At once, so that what is typed while this one is checked stays, and a second wrong one is said anew.
    setPin('');
    setAnswer(null);
    setAnswer(await check(pin));
    setBusy(false);
  };
  const press = (digit: string) => setPin(digit === '⌫' ? pin.slice(0, -1) : (pin + digit).slice(0, 6));
  return (
    <form
      className="pin"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="field">
        <span>{t('signIn.pinOf', { name: member.name })}</span>
        <input
          autoFocus={alone}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={pin}
          onChange={(event) => setPin(event.target.value.replace(/\D/g, '').slice(0, 6))}
        />
      </label>
      <p role="alert" className="wrong">
        {answer?.kind === 'wrong' && seconds === 0 && t('signIn.wrong')}
        {seconds > 0 && t('signIn.wait', { seconds })}
      </p>
      <div className="pad">
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            onClick={() => press(digit)}
            aria-label={digit === '⌫' ? t('look.erase') : digit}
          >
            {digit}
          </button>
        ))}
        <button type="submit" className="primary" disabled={busy || seconds > 0 || pin.length < 4}>
          {action}
        </button>
      </div>
    </form>
  );
}

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (until <= Date.now()) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
