import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { WrongRows } from '../parts/WrongRows';
import { useFormat, useStore } from '../session/store';
import { type Goods, type Said, sayListing } from './listings';
import { placed, StoresChoice, whereOf } from './StoresChoice';

interface SayListingProps {
  title: string;
  goods: Goods;
  listed: boolean;
  /** The row in the pasted text of a code. */
  rowOf?: (row: number) => number;
  onSaid: (said: Said) => void;
  onClose: () => void;
}

/** Lists or delists goods in stores from a day on. */
export function SayListing({ title, goods, listed, rowOf, onSaid, onClose }: SayListingProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [where, setWhere] = useState(whereOf({ stores: [store.id] }));
  const saying = useMutation({
    mutationFn: (said: { from: string; reason: string | undefined }) =>
      sayListing(store.id, only({ ...goods, listed, ...placed(where), ...said })),
    onSuccess: async (said) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onSaid(said);
    },
  });
  const problem = saying.error instanceof Problem ? saying.error : undefined;
  const at = (field: string) => refusal.at(problem, field);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    saying.mutate({ from: word('from'), reason: word('reason') || undefined });
  };
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {saying.error && !['from', 'reason', 'stores', 'group'].some((field) => at(field)) ? (
            <ProblemNotice error={saying.error} />
          ) : null}
          <WrongRows error={saying.error} rowOf={rowOf} />
          <p>{t(listed ? 'assortment.listText' : 'assortment.delistText')}</p>
          <TextInput
            type="date"
            name="from"
            label={t('assortment.from')}
            required
            min={format.today()}
            defaultValue={format.today()}
            error={at('from')}
            data-autofocus
          />
          <StoresChoice where={where} at={at} onChange={setWhere} />
          <TextInput
            name="reason"
            label={t('assortment.reason')}
            maxLength={200}
            autoComplete="off"
            error={at('reason')}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={saying.isPending}>
              {t(listed ? 'assortment.list' : 'assortment.delist')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
