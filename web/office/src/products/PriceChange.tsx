import { readMoney, type Unreadable } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { marginPpm } from '../goods/margin';
import { changePrice, type NewPrice, type Product } from '../goods/products';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Facts } from '../parts/Facts';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useFormat, useStore } from '../session/store';
import { AskIfMeant } from './AskIfMeant';
import { doubtsOf } from './doubts';
import css from './Product.module.css';

interface PriceChangeProps {
  product: Product;
  onClose: () => void;
  onPublished: (version: number) => void;
}

/** Enters a new dated price, showing beforehand what it leaves. */
export function PriceChange({ product, onClose, onPublished }: PriceChangeProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [typing, setTyping] = useState<Unreadable>();
  const [meant, setMeant] = useState(false);
  const change = useMutation({
    mutationFn: (price: NewPrice) => changePrice(store.id, product.id, price),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      onPublished(version);
    },
  });
  const typed = readMoney(text, store);
  const doubts = 'problem' in typed ? [] : doubtsOf(typed.minorUnits, product.cost, product.price ?? undefined);
  const problem = change.error instanceof Problem ? change.error : undefined;
  const atField = (name: string) => refusal.at(problem, name);
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
    <Dialog onClose={onClose} title={t('products.newPriceFor', { name: product.name })} size="lg">
      <form className={css.form} onSubmit={submit} noValidate>
        {elsewhere ? <ProblemNotice error={change.error} /> : null}
        <TextInput
          label={
            product.unit === 'EACH'
              ? t('products.newPrice')
              : t('products.newPricePer', { unit: t(`unit.${product.unit}`) })
          }
          inputMode="decimal"
          size="md"
          data-autofocus
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setTyping(undefined);
            setMeant(false);
          }}
          error={typing ? t(`typed.${typing}`, { count: store.digits }) : atField('amount')}
        />
        <Preview product={product} price={'minorUnits' in typed ? typed.minorUnits : undefined} />
        <AskIfMeant doubts={doubts} meant={meant} onMeant={setMeant} />
        <div className={css.pair}>
          <TextInput
            type="date"
            name="from"
            label={t('products.from')}
            defaultValue={format.today()}
            min={format.today()}
            error={atField('from')}
          />
          <TextInput
            type="date"
            name="to"
            label={t('products.until')}
            description={t('products.untilEmpty')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={atField('to')}
          />
        </div>
        <Checkbox name="member" label={t('products.onlyMembers')} />
        <TextInput name="reason" label={t('app.reason')} maxLength={200} error={atField('reason')} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={doubts.length > 0 && !meant} loading={change.isPending}>
            {t('products.publish')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function Preview({ product, price }: { product: Product; price: number | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const percent = (ppm: number | undefined) =>
    ppm === undefined ? t('products.none') : format.percent(Math.round(ppm / 1_000) * 1_000);
  const old = typeof product.price === 'number' ? product.price : undefined;
  const rows: [string, string][] =
    price === undefined
      ? [
          [t('products.priceNow'), old === undefined ? t('products.none') : format.money(old)],
          [t('products.cost'), format.money(product.cost)],
          [t('products.marginNow'), old === undefined ? t('products.none') : percent(marginPpm(old, product.cost))],
        ]
      : [
          [
            t('products.change'),
            old === undefined ? t('products.firstPrice') : signed(format.money(price - old), price - old),
          ],
          [t('products.leftOfEach'), signed(format.money(price - product.cost), 0)],
          [t('products.newMargin'), percent(marginPpm(price, product.cost))],
        ];
  return (
    <div className={css.preview} aria-live="polite">
      <Facts facts={rows} />
    </div>
  );
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}
