import { readMoney } from '@aisle/shared/money';
import { useState } from 'react';
import { useWords } from '../language/words';

interface MoneyFieldProps {
  label: string;
  /** Minor units, or null while what stands there is no amount. */
  onChange: (minorUnits: number | null) => void;
  autoFocus?: boolean;
  initial?: string;
  hint?: string;
  /** Why it was refused as it stands. */
  refused?: string | undefined;
}

/** A field for an amount of money: typed as people type it, read without fractions. */
export function MoneyField({ label, onChange, autoFocus = false, initial = '', hint, refused }: MoneyFieldProps) {
  const { currency, t } = useWords();
  const [text, setText] = useState(initial);
  const typed = text.trim() === '' ? null : readMoney(text, currency);
  const unread = typed !== null && ('problem' in typed || typed.minorUnits < 0);
  const wrong = unread ? t('look.notAnAmount') : refused;
  return (
    <label className="field">
      <span>{label}</span>
      <input
        autoFocus={autoFocus}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={wrong !== undefined}
        onChange={(event) => {
          setText(event.target.value);
          const read = readMoney(event.target.value, currency);
          onChange('minorUnits' in read && read.minorUnits >= 0 ? read.minorUnits : null);
        }}
      />
      {wrong !== undefined ? <small className="wrong">{wrong}</small> : hint ? <small>{hint}</small> : null}
    </label>
  );
}
