import { ActionIcon, Button, Group, Skeleton, TextInput } from '@mantine/core';
import { IconCalendarOff, IconPlus, IconReceipt, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { CostGrid } from './CostGrid';
import type { ListedCost } from './costRows';
import { costsQuery, endCost, removeCost } from './costs';
import css from './Suppliers.module.css';

/** What packs cost on which delivery days, and what is taken off. What stands with the pack holds for all other days. */
export function CostList({ supplier }: { supplier: number }) {
  const { t } = useWords();
  const store = useStore();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<ListedCost>();
  const read = useQuery(costsQuery(store.id, supplier));
  return (
    <Panel
      title={t('suppliers.costs')}
      aside={
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('suppliers.addCosts')}
        </Button>
      }
      flush
    >
      {read.isPending ? <Skeleton height={120} /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data?.length === 0 ? (
        <Empty icon={<IconReceipt />} title={t('suppliers.noCosts')}>
          {t('suppliers.noCostsText')}
        </Empty>
      ) : null}
      <ul aria-label={t('suppliers.costs')}>
        {read.data?.map((line) => (
          <Listed key={line.id} supplier={supplier} line={line} onEnd={() => setEnding(line)} />
        ))}
      </ul>
      {adding ? <CostGrid supplier={supplier} onClose={() => setAdding(false)} /> : null}
      {ending ? <EndCost supplier={supplier} line={ending} onClose={() => setEnding(undefined)} /> : null}
    </Panel>
  );
}

function useSays() {
  const { t } = useWords();
  const format = useFormat();
  return {
    value: ({ kind, value }: ListedCost) =>
      kind === 'COST'
        ? format.money(value)
        : t('suppliers.off', { off: kind === 'AMOUNT_OFF' ? format.money(value) : format.percent(value) }),
    days: ({ first, last }: ListedCost) =>
      last
        ? t('suppliers.fromTo', { first: format.day(first), last: format.day(last) })
        : t('suppliers.fromOn', { first: format.day(first) }),
  };
}

function Listed({ supplier, line, onEnd }: { supplier: number; line: ListedCost; onEnd: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const says = useSays();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeCost(store.id, supplier, line.id),
    onSettled: () => queries.invalidateQueries({ queryKey: [store.id, 'suppliers', supplier] }),
  });
  return (
    <li className={css.pack}>
      <span>
        {line.name}
        <small>
          {[
            says.days(line),
            line.fromPacks > 1 ? t('suppliers.fromPacks', { count: line.fromPacks }) : undefined,
            t('suppliers.packOf', { quantity: format.quantity(line.units, line.unit) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {removing.error ? <ProblemNotice error={removing.error} /> : null}
      </span>
      <span className={css.figures}>
        {says.value(line)}
        {line.kind === 'COST' ? <small>{t('suppliers.insteadOf', { cost: format.money(line.packCost) })}</small> : null}
      </span>
      <span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('suppliers.endCost', { name: line.name })}
          onClick={onEnd}
        >
          <IconCalendarOff size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('suppliers.removeCost', { name: line.name })}
          loading={removing.isPending}
          onClick={() => removing.mutate()}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

function EndCost({ supplier, line, onClose }: { supplier: number; line: ListedCost; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (last: string) => endCost(store.id, supplier, line.id, last || undefined),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'suppliers', supplier] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('suppliers.endCost', { name: line.name })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          ending.mutate(String(new FormData(event.currentTarget).get('last')));
        }}
      >
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
        <TextInput
          type="date"
          name="last"
          label={t('suppliers.lastDay')}
          description={t('suppliers.lastDayText')}
          min={line.first}
          defaultValue={line.last ?? ''}
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={ending.isPending}>
            {t('suppliers.keep')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
