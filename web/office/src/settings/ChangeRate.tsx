import { readMoney, type Unreadable } from '@aisle/shared/money';
import { Problem } from '@aisle/shared/problem';
import { addDays } from '@aisle/shared/time';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PERCENT } from '../goods/percent';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useFormat, useStore } from '../session/store';
import { taxesQuery } from '../session/taxes';
import { OldAndNew } from './OldAndNew';
import { changeRate, type Rate, rateBefore, type Tax, type TaxChange } from './settings';

interface ChangeRateProps {
  tax: Tax;
  rate: Rate;
  onClose: () => void;
  onDone: (version: number) => void;
}

/** Enters what a rate is from a coming day on: first the figures, then what they change, then it is published. */
export function ChangeRate({ tax, rate, onClose, onDone }: ChangeRateProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const tomorrow = addDays(format.today(), 1);
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState(tomorrow);
  const [unreadable, setUnreadable] = useState<Unreadable>();
  const [asked, setAsked] = useState<number>();
  const entering = useMutation({
    mutationFn: (change: TaxChange) => changeRate(store.id, change),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: taxesQuery(store.id).queryKey });
      onDone(version);
    },
    onError: () => setAsked(undefined),
  });
  const problem = entering.error instanceof Problem ? entering.error : undefined;
  const replaced = rate.changes.find((step) => step.from === from);
  const look = () => {
    const read = readMoney(typed, PERCENT);
    setUnreadable('problem' in read ? read.problem : undefined);
    if ('minorUnits' in read) setAsked(read.minorUnits);
  };
  const enter = (ppm: number) => entering.mutate({ tax: tax.id, component: rate.name, from, ppm });
  return (
    <Dialog onClose={onClose} title={t('taxes.changeOf', { name: rate.name, tax: tax.name })} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (asked === undefined) look();
          else enter(asked);
        }}
      >
        <Stack>
          {entering.error && !refusal.at(problem, 'from', 'ppm') ? <ProblemNotice error={entering.error} /> : null}
          {asked === undefined ? (
            <>
              <p>{t('taxes.changeText')}</p>
              <TextInput
                label={t('taxes.newRate')}
                description={t('taxes.rateNow', { rate: format.percent(rate.ppm) })}
                inputMode="decimal"
                autoComplete="off"
                rightSection="%"
                maw="20rem"
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  setUnreadable(undefined);
                }}
                error={unreadable ? t(`typed.${unreadable}`, { count: PERCENT.digits }) : refusal.at(problem, 'ppm')}
                data-autofocus
              />
              <TextInput
                type="date"
                label={t('taxes.from')}
                description={t('taxes.fromText')}
                min={tomorrow}
                maw="20rem"
                value={from}
                onChange={(event) => setFrom(event.currentTarget.value)}
                error={refusal.at(problem, 'from')}
              />
            </>
          ) : (
            <>
              <OldAndNew tax={tax} rate={rate} from={from} before={rateBefore(rate, from)} after={asked} />
              {replaced ? (
                <Notice tone="look" title={t('taxes.replaces', { rate: format.percent(replaced.ppm) })} />
              ) : null}
            </>
          )}
          <Group justify="end">
            <Button variant="default" onClick={asked === undefined ? onClose : () => setAsked(undefined)}>
              {t(asked === undefined ? 'app.cancel' : 'taxes.back')}
            </Button>
            <Button type="submit" loading={entering.isPending} disabled={from === '' || typed.trim() === ''}>
              {t(asked === undefined ? 'taxes.look' : 'taxes.enter')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
