import { readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Facts } from '../parts/Facts';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { marginPpm } from './margin';
import css from './Product.module.css';
import { changePrice, type NewPrice, type Product } from './products';

interface PriceChangeProps {
  product: Product;
  onClose: () => void;
  onPublished: (version: number) => void;
}

/** Enters a new dated price, showing beforehand what it leaves. */
export function PriceChange({ product, onClose, onPublished }: PriceChangeProps) {
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [typing, setTyping] = useState<string>();
  const change = useMutation({
    mutationFn: (price: NewPrice) => changePrice(store.id, product.id, price),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      onPublished(version);
    },
  });
  const typed = readMoney(text, store);
  const problem = change.error instanceof Problem ? change.error : undefined;
  const atField = (name: string) => problem?.forField(name);
  const elsewhere = change.error && !['amount', 'from', 'to', 'reason'].some((name) => atField(name));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ('problem' in typed) {
      setTyping(typed.problem);
      return;
    }
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '').trim() || undefined;
    change.mutate({
      amount: typed.minorUnits,
      from: words('from') ?? format.today(),
      ...only({ to: words('to'), reason: words('reason') }),
      member: form.get('member') !== null,
    });
  };

  return (
    <Modal opened onClose={onClose} title={`New price for ${product.name}`} centered size="lg">
      <form className={css.form} onSubmit={submit} noValidate>
        {elsewhere ? <ProblemNotice error={change.error} /> : null}
        <TextInput
          label={product.unit === 'EACH' ? 'New price' : `New price per ${product.unit.toLowerCase()}`}
          inputMode="decimal"
          size="md"
          data-autofocus
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setTyping(undefined);
          }}
          error={typing ?? atField('amount')}
        />
        <Preview product={product} price={'minorUnits' in typed ? typed.minorUnits : undefined} />
        <div className={css.pair}>
          <TextInput
            type="date"
            name="from"
            label="From"
            defaultValue={format.today()}
            min={format.today()}
            error={atField('from')}
          />
          <TextInput
            type="date"
            name="to"
            label="Until, not including"
            description="Empty: until the next price"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={atField('to')}
          />
        </div>
        <Checkbox name="member" label="Only for members" />
        <TextInput name="reason" label="Reason, for the audit trail" maxLength={200} error={atField('reason')} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={change.isPending}>
            Publish to the tills
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function Preview({ product, price }: { product: Product; price: number | undefined }) {
  const format = useFormat();
  const percent = (ppm: number | undefined) =>
    ppm === undefined ? 'none' : format.percent(Math.round(ppm / 1_000) * 1_000);
  const old = typeof product.price === 'number' ? product.price : undefined;
  const rows: [string, string][] =
    price === undefined
      ? [
          ['Price now', old === undefined ? 'none' : format.money(old)],
          ['Cost', format.money(product.cost)],
          ['Margin now', old === undefined ? 'none' : percent(marginPpm(old, product.cost))],
        ]
      : [
          ['Change', old === undefined ? 'first price' : signed(format.money(price - old), price - old)],
          ['Left of each', signed(format.money(price - product.cost), 0)],
          ['New margin', percent(marginPpm(price, product.cost))],
        ];
  return (
    <div className={css.preview} aria-live="polite">
      <Facts facts={rows} />
      {price !== undefined && price < product.cost ? <strong>This is below its cost.</strong> : null}
    </div>
  );
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}
