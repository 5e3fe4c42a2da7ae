import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { taxesQuery } from '../session/taxes';
import { OldAndNew } from './OldAndNew';
import { type Rate, rateBefore, type Step, type Tax, takeRateBack } from './settings';

interface TakeBackRateProps {
  tax: Tax;
  rate: Rate;
  step: Step;
  onClose: () => void;
  onDone: (version: number) => void;
}

/** Takes a change back before its day: what was to change stays as it is before it. */
export function TakeBackRate({ tax, rate, step, onClose, onDone }: TakeBackRateProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const takingBack = useMutation({
    mutationFn: () => takeRateBack(store.id, { tax: tax.id, component: rate.name, from: step.from, ppm: step.ppm }),
    onSuccess: ({ version }) => onDone(version),
    // Refused because somebody was quicker: the list behind shows what holds now.
    onSettled: () => queries.invalidateQueries({ queryKey: taxesQuery(store.id).queryKey }),
  });
  return (
    <Dialog
      onClose={onClose}
      title={t('taxes.takeBackOf', { name: rate.name, tax: tax.name, day: format.dayWithYear(step.from) })}
      size="lg"
    >
      <Stack>
        {takingBack.error ? <ProblemNotice error={takingBack.error} /> : null}
        <p>{t('taxes.takeBackText')}</p>
        <OldAndNew tax={tax} rate={rate} from={step.from} before={step.ppm} after={rateBefore(rate, step.from)} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button color="danger" loading={takingBack.isPending} onClick={() => takingBack.mutate()} data-autofocus>
            {t('taxes.takeBack')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
