import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { ActionIcon, Button, Group, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useOrderBy } from '../goods/deliveryDay';
import { deliveryDaysQuery, type Supplier } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useFormat, useStore } from '../session/store';
import { type CalendarEntry, enterDays, type NewEntry, strikeDays } from './calendar';
import css from './Suppliers.module.css';

/** Which deliveries an order of now reaches, and the days that are not as every week. */
export function Calendar({ supplier }: { supplier: Supplier }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { until } = useOrderBy();
  const [adding, setAdding] = useState(false);
  const read = useQuery(deliveryDaysQuery(store.id, supplier.id));
  const today = format.today();
  return (
    <Panel
      title={t('suppliers.calendar')}
      aside={
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('suppliers.addDays')}
        </Button>
      }
      flush
    >
      {read.isPending ? <Skeleton height={120} /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      <ul className={css.days} aria-label={t('suppliers.nextDeliveries')}>
        {read.data?.map((delivery) => (
          <li key={delivery.day}>
            {format.day(delivery.day)}
            <small>{t('suppliers.orderedBy', { until: until(delivery) })}</small>
          </li>
        ))}
      </ul>
      <ul aria-label={t('suppliers.otherDays')}>
        {supplier.entries
          .filter(({ last }) => last >= today)
          .map((entry) => (
            <Entry key={entry.id} supplier={supplier.id} entry={entry} />
          ))}
      </ul>
      {adding ? <AddDays supplier={supplier.id} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function useDays({ first, last }: CalendarEntry) {
  const { t } = useWords();
  const format = useFormat();
  return first === last
    ? format.day(first)
    : t('suppliers.fromTo', { first: format.day(first), last: format.day(last) });
}

function Entry({ supplier, entry }: { supplier: number; entry: CalendarEntry }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const days = useDays(entry);
  const striking = useMutation({
    mutationFn: () => strikeDays(store.id, supplier, entry.id),
    onSettled: () => queries.invalidateQueries({ queryKey: [store.id, 'suppliers'] }),
  });
  return (
    <li className={css.pack}>
      <span>
        {days}
        <small>
          {[
            entry.orderBy ? t('suppliers.extraBy', { until: format.day(entry.orderBy) }) : t('suppliers.closed'),
            entry.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {striking.error ? <ProblemNotice error={striking.error} /> : null}
      </span>
      <span />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('suppliers.strikeDays', { days })}
        loading={striking.isPending}
        onClick={() => striking.mutate()}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

const FIELDS = ['first', 'last', 'orderBy', 'note'];

function AddDays({ supplier, onClose }: { supplier: number; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [kind, setKind] = useState<'closed' | 'extra'>('closed');
  const entering = useMutation({
    mutationFn: (entry: NewEntry) => enterDays(store.id, supplier, entry),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'suppliers'] });
      onClose();
    },
  });
  const problem = entering.error instanceof Problem ? entering.error : undefined;
  const atField = (name: string) => refusal.at(problem, name);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '').trim() || undefined;
    entering.mutate(
      only({
        first: typed('first'),
        note: typed('note'),
        ...(kind === 'closed' ? { last: typed('last') } : { orderBy: typed('orderBy') }),
      }),
    );
  };
  return (
    <Dialog onClose={onClose} title={t('suppliers.addDays')}>
      <form className={css.form} onSubmit={submit}>
        {entering.error && !FIELDS.some(atField) ? <ProblemNotice error={entering.error} /> : null}
        <SegmentedControl
          aria-label={t('suppliers.whichDays')}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          data={[
            { value: 'closed', label: t('suppliers.closed') },
            { value: 'extra', label: t('suppliers.extra') },
          ]}
        />
        <div className={css.pair}>
          <TextInput
            type="date"
            name="first"
            label={t(kind === 'closed' ? 'suppliers.firstDay' : 'suppliers.deliveredOn')}
            required
            min={format.today()}
            error={atField('first')}
            data-autofocus
          />
          {kind === 'closed' ? (
            <TextInput
              key="last"
              type="date"
              name="last"
              label={t('suppliers.throughDay')}
              min={format.today()}
              error={atField('last')}
            />
          ) : (
            <TextInput
              key="orderBy"
              type="date"
              name="orderBy"
              label={t('suppliers.orderByDay')}
              required
              min={format.today()}
              error={atField('orderBy')}
            />
          )}
        </div>
        <TextInput name="note" label={t('suppliers.dayNote')} maxLength={80} error={atField('note')} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={entering.isPending}>
            {t('suppliers.keep')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
