import { readMoney } from '@aisle/shared/money';
import { Button, Group, NumberInput, Select, Skeleton, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { productQuery } from '../goods/products';
import { FORMATS, save, usualFormat } from '../goods/sheets';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Expiry.module.css';
import { type ExpiringLot, printStickers, reduced } from './expiry';

/** What is usually taken off, percent. */
const OFF = [20, 30, 50] as const;
const COUNT_MAX = 300;

/** Prints stickers for the pieces of a lot, which the till sells at the sticker's price until its last day. */
export function PrintStickers({ lot, onClose }: { lot: ExpiringLot; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const product = useQuery(productQuery(store.id, lot.product));
  const [typed, setTyped] = useState('');
  const [count, setCount] = useState(Math.max(1, Math.min(COUNT_MAX, Math.floor(lot.onHand / 1_000))));
  const [sheet, setSheet] = useState(usualFormat(store.currency));
  const { digits } = store;
  const before = product.data?.price ?? 0;
  const read = readMoney(typed, store);
  const price = 'problem' in read ? undefined : read.minorUnits;
  const wrong = typed !== '' && (price === undefined || price < 1 || price >= before);
  const printing = useMutation({
    mutationFn: () =>
      printStickers(store.id, {
        product: lot.product,
        price: price ?? null,
        lastDay: lot.expires ?? null,
        count,
        format: sheet,
      }),
    onSuccess: (pdf) => {
      save(pdf, `stickers-${lot.product}.pdf`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && price !== undefined) printing.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('expiry.stickersFor', { name: lot.name })}>
      {product.isPending ? <Skeleton height={240} /> : null}
      {product.isError ? <ProblemNotice error={product.error} retry={() => void product.refetch()} /> : null}
      {product.isSuccess ? (
        <form className={css.form} onSubmit={submit}>
          {printing.error ? <ProblemNotice error={printing.error} /> : null}
          <p>
            {t('expiry.stickersText', {
              price: format.money(before),
              day: lot.expires ? format.day(lot.expires) : '',
            })}
          </p>
          <Group gap="xs">
            {OFF.map((percent) => (
              <Button
                key={percent}
                variant="default"
                size="xs"
                onClick={() => setTyped((reduced(before, percent) / 10 ** digits).toFixed(digits))}
              >
                {t('expiry.off', { percent })}
              </Button>
            ))}
          </Group>
          <TextInput
            label={t('expiry.newPrice')}
            inputMode="decimal"
            autoComplete="off"
            data-autofocus
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={wrong ? t('expiry.lessThan', { price: format.money(before) }) : undefined}
          />
          <NumberInput
            label={t('expiry.count')}
            min={1}
            max={COUNT_MAX}
            allowDecimal={false}
            value={count}
            onChange={(value) => setCount(Number(value) || 1)}
          />
          <Select
            label={t('labels.sheet')}
            allowDeselect={false}
            value={sheet}
            onChange={(value) => setSheet(FORMATS.find((known) => known === value) ?? sheet)}
            data={FORMATS.map((value) => ({ value, label: t(`labels.format.${value}`) }))}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              type="submit"
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={printing.isPending}
              disabled={wrong || price === undefined}
            >
              {t('expiry.print')}
            </Button>
          </Group>
        </form>
      ) : null}
    </Dialog>
  );
}
