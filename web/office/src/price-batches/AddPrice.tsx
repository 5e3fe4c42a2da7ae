import { readMoney } from '@aisle/shared/money';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { keepShown, putPrices } from './batches';
import css from './PriceBatches.module.css';

/** One price by hand or scanner: the code, Enter, the price, Enter, and the next. */
export function AddPrice({ batch }: { batch: number }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [price, setPrice] = useState('');
  const [unread, setUnread] = useState<string>();
  const codeField = useRef<HTMLInputElement>(null);
  const priceField = useRef<HTMLInputElement>(null);
  const putting = useMutation({
    mutationFn: (amount: number) => putPrices(store.id, batch, [{ code: code.trim(), amount }]),
    onSuccess: async (shown) => {
      setCode('');
      setPrice('');
      codeField.current?.focus();
      await keepShown(queries, store.id, shown);
    },
    onError: () => codeField.current?.select(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (price.trim() === '') {
      priceField.current?.focus();
      return;
    }
    const read = readMoney(price, store);
    if ('problem' in read) setUnread(t(`typed.${read.problem}`, { count: store.digits }));
    else putting.mutate(read.minorUnits);
  };
  return (
    <form className={css.addOne} onSubmit={submit}>
      <TextInput
        ref={codeField}
        label={t('batches.code')}
        placeholder={t('batches.codeText')}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <TextInput
        ref={priceField}
        label={t('batches.price')}
        inputMode="decimal"
        autoComplete="off"
        value={price}
        error={unread}
        onChange={(event) => {
          setPrice(event.currentTarget.value);
          setUnread(undefined);
        }}
      />
      <Button type="submit" variant="default" loading={putting.isPending} disabled={code.trim() === ''}>
        {t('batches.add')}
      </Button>
      {putting.error ? <ProblemNotice error={putting.error} /> : null}
    </form>
  );
}
