import { decimal, readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldOf, minuteOf } from '../goods/minutes';
import { keepSupplier, type Supplier, type SupplierTerms, WEEK } from '../goods/suppliers';
import { WeekDays } from '../goods/WeekDays';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Suppliers.module.css';

const FIELDS = ['name', 'email', 'orderDays', 'cutOffMinute', 'leadDays', 'minimumOrder'];

/** Adds a supplier, or changes one. */
export function SupplierForm({ supplier, onClose }: { supplier?: Supplier; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const [days, setDays] = useState<string[]>([...(supplier?.orderDays ?? WEEK.slice(0, 5))]);
  const [minimum, setMinimum] = useState<string>(supplier ? decimal(supplier.minimumOrder, store.digits) : '0');
  const keeping = useMutation({
    mutationFn: (terms: SupplierTerms) => keepSupplier(store.id, supplier?.id, terms),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'suppliers'] });
      onClose();
    },
  });
  const problem = keeping.error instanceof Problem ? keeping.error : undefined;
  const atField = (name: string) => refusal.at(problem, name);
  const read = readMoney(minimum, store);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ('problem' in read) return;
    const form = new FormData(event.currentTarget);
    keeping.mutate({
      name: String(form.get('name')).trim(),
      email: String(form.get('email')).trim(),
      orderDays: WEEK.filter((day) => days.includes(day)),
      ...only({ cutOffMinute: minuteOf(String(form.get('cutOff'))) ?? undefined }),
      leadDays: Number(form.get('leadDays')),
      minimumOrder: read.minorUnits,
    });
  };

  return (
    <Dialog onClose={onClose} title={supplier?.name ?? t('suppliers.add')} size="lg">
      <form className={css.form} onSubmit={submit}>
        {keeping.error && !FIELDS.some(atField) ? <ProblemNotice error={keeping.error} /> : null}
        <TextInput
          name="name"
          label={t('suppliers.name')}
          required
          maxLength={120}
          defaultValue={supplier?.name ?? ''}
          error={atField('name')}
          data-autofocus
        />
        <TextInput
          name="email"
          type="email"
          label={t('suppliers.email')}
          required
          maxLength={254}
          defaultValue={supplier?.email ?? ''}
          error={atField('email')}
        />
        <WeekDays label={t('suppliers.orderDays')} value={days} onChange={setDays} error={atField('orderDays')} />
        <div className={css.pair}>
          <TextInput
            name="cutOff"
            type="time"
            label={t('suppliers.cutOff')}
            defaultValue={fieldOf(supplier?.cutOffMinute)}
            error={atField('cutOffMinute')}
          />
          <NumberInput
            name="leadDays"
            label={t('suppliers.lead')}
            min={0}
            max={365}
            allowDecimal={false}
            required
            defaultValue={supplier?.leadDays ?? 1}
            error={atField('leadDays')}
          />
          <TextInput
            label={t('suppliers.minimumOrder')}
            inputMode="decimal"
            autoComplete="off"
            value={minimum}
            onChange={(event) => setMinimum(event.currentTarget.value)}
            error={'problem' in read ? t(`typed.${read.problem}`, { count: store.digits }) : atField('minimumOrder')}
          />
        </div>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={keeping.isPending} disabled={days.length === 0}>
            {t('suppliers.keep')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
