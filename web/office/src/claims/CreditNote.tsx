import { decimal, readMoney } from '@aisle/shared/money';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { type Claim, creditClaim } from './claims';

/** A credit note that came for a claim; what is open of it stands there already. */
export function CreditNote({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  // One credit note, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [number, setNumber] = useState('');
  const [amount, setAmount] = useState<string>(decimal(claim.open, store.digits));
  const read = readMoney(amount, store);
  const crediting = useMutation({
    mutationFn: (minorUnits: number) =>
      creditClaim(store.id, claim.id, { id, number: number.trim(), amount: minorUnits }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!('problem' in read)) crediting.mutate(read.minorUnits);
  };
  return (
    <Dialog onClose={onClose} title={t('claims.credit')}>
      <form onSubmit={submit}>
        <Stack>
          {crediting.error ? <ProblemNotice error={crediting.error} /> : null}
          <TextInput
            label={t('claims.number')}
            required
            maxLength={40}
            autoComplete="off"
            data-autofocus
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={t('claims.amount')}
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            error={'problem' in read ? t(`typed.${read.problem}`, { count: store.digits }) : undefined}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={crediting.isPending}>
              {t('claims.creditDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
