import { readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bookWaste, DONATED, type NewWaste, WASTE_REASONS } from '../goods/waste';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Expiry.module.css';
import type { ExpiringLot } from './expiry';

const REASONS = [...WASTE_REASONS, DONATED] as const;

const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** Books some of a lot out: stock and books go down by it, for good. */
export function BookWaste({ lot, onClose }: { lot: ExpiringLot; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  // One waste, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(String(lot.onHand / 1_000));
  const [reason, setReason] = useState<string>('EXPIRED');
  const booking = useMutation({
    mutationFn: (body: NewWaste) => bookWaste(store.id, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const read = readMoney(text, THOUSANDTHS);
  const wrong =
    'problem' in read || read.minorUnits <= 0
      ? t('orders.notAQuantity')
      : read.minorUnits > lot.onHand
        ? t('expiry.atMost', { most: format.quantity(lot.onHand, lot.unit) })
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = REASONS.find((known) => known === reason);
    if (wrong || 'problem' in read || !chosen) return;
    const line = { product: lot.product, quantity: read.minorUnits, ...only({ lot: lot.lot ?? undefined }) };
    booking.mutate({ id, reason: chosen, lines: [line] });
  };
  return (
    <Dialog onClose={onClose} title={t('expiry.wasteOf', { name: lot.name })}>
      <form className={css.form} onSubmit={submit}>
        {booking.error ? <ProblemNotice error={booking.error} /> : null}
        <p>{t('expiry.wasteText')}</p>
        <TextInput
          label={t('orders.quantity')}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={wrong}
        />
        <Select
          label={t('expiry.reason')}
          data={REASONS.map((value) => ({ value, label: t(`expiry.reasons.${value}`) }))}
          value={reason}
          allowDeselect={false}
          onChange={(value) => setReason(value ?? 'EXPIRED')}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="danger" loading={booking.isPending} disabled={wrong !== undefined}>
            {t('expiry.wasteDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
