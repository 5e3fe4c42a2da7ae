import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import css from './QuantityForm.module.css';
import { codeOf, quantityOf } from './scanned';

interface QuantityFormProps {
  name: string;
  unit: string;
  /** What the field is called. */
  label: string;
  /** What the button says that takes the quantity. */
  verb: string;
  /** The least that is taken, thousandths. */
  least: number;
  /** Between the name and the field: what is known of the goods. */
  children?: ReactNode;
  onQuantity: (thousandths: number) => void;
  onCancel: () => void;
}

/** How much of a product: keyed, Enter. Esc leaves it; a code that is scanned into it is no quantity. */
export function QuantityForm({ name, unit, label, verb, least, children, onQuantity, onCancel }: QuantityFormProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const quantity = quantityOf(text, unit);
    if (quantity !== undefined && quantity >= least) return onQuantity(quantity);
    setWrong(t(codeOf(text)?.length === 14 ? 'scan.thatIsACode' : 'scan.notAQuantity'));
    field.current?.select();
  };
  return (
    <form
      onSubmit={submit}
      className={css.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 className={css.goods}>{name}</h2>
      {children}
      <TextInput
        ref={field}
        size="xl"
        classNames={{ input: css.figure }}
        label={label}
        inputMode={unit === 'EACH' ? 'numeric' : 'decimal'}
        autoComplete="off"
        enterKeyHint="done"
        value={text}
        error={wrong}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
      <div className={css.pair}>
        <Button size="lg" variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button size="lg" type="submit" disabled={text.trim() === ''}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
