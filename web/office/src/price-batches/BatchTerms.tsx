import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldOf, minuteOf } from '../goods/minutes';
import { placed, StoresChoice, whereOf } from '../goods/StoresChoice';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useFormat, useStore } from '../session/store';
import type { Batch, BatchWanted } from './batches';
import css from './PriceBatches.module.css';

interface BatchTermsProps {
  title: string;
  confirm: string;
  /** What stands so far; left out for a new batch. */
  terms?: Batch['terms'];
  act: (wanted: BatchWanted) => Promise<unknown>;
  onClose: () => void;
}

/** Asks what a batch is called, and where and when its prices hold. */
export function BatchTerms({ title, confirm, terms, act, onClose }: BatchTermsProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const format = useFormat();
  const store = useStore();
  const [where, setWhere] = useState(whereOf(terms ?? { stores: [store.id] }));
  const acting = useMutation({ mutationFn: act, onSuccess: onClose });
  const problem = acting.error instanceof Problem ? acting.error : undefined;
  const at = (field: string) => refusal.at(problem, field);
  const elsewhere = acting.error && !['name', 'from', 'fromMinute', 'to', 'stores', 'group'].some((field) => at(field));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim() || undefined;
    acting.mutate(
      only({
        name: word('name'),
        from: word('from'),
        fromMinute: minuteOf(word('fromMinute') ?? '') ?? 0,
        to: word('to'),
        ...placed(where),
        member: form.get('member') !== null,
      }),
    );
  };

  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {elsewhere ? <ProblemNotice error={acting.error} /> : null}
          <TextInput
            name="name"
            label={t('batches.name')}
            description={t('batches.nameText')}
            maxLength={100}
            required
            autoComplete="off"
            data-autofocus
            defaultValue={terms?.name}
            error={at('name')}
          />
          <div className={css.pair}>
            <TextInput
              type="date"
              name="from"
              label={t('batches.from')}
              required
              min={format.today()}
              defaultValue={terms?.from ?? format.today()}
              error={at('from')}
            />
            <TextInput
              type="time"
              name="fromMinute"
              label={t('batches.fromMinute')}
              description={t('batches.fromMinuteEmpty')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              defaultValue={fieldOf(terms?.fromMinute || null)}
              error={at('fromMinute') === undefined ? undefined : t('batches.minuteGone')}
            />
            <TextInput
              type="date"
              name="to"
              label={t('batches.until')}
              description={t('batches.untilEmpty')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              defaultValue={terms?.to ?? undefined}
              error={at('to')}
            />
          </div>
          <StoresChoice where={where} at={at} onChange={setWhere} />
          <Checkbox name="member" label={t('batches.onlyMembers')} defaultChecked={terms?.member} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={acting.isPending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
