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
}

/** A field for an amount of money: typed as people type it, read without fractions. */
export function MoneyField({ label, onChange, autoFocus = false, initial = '', hint }: MoneyFieldProps) {
  const { currency, t } = useWords();
  const [text, setText] = useState(initial);
  const typed = text.trim() === '' ? null : readMoney(text, currency);
  const wrong = typed !== null && ('problem' in typed || typed.minorUnits < 0);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        autoFocus={autoFocus}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        onChange={(event) => {
          setText(event.target.value);
          const read = readMoney(event.target.value, currency);
          onChange('minorUnits' in read && read.minorUnits >= 0 ? read.minorUnits : null);
        }}
      />
      {wrong ? <small className="wrong">{t('look.notAnAmount')}</small> : hint ? <small>{hint}</small> : null}
    </label>
  );
}
