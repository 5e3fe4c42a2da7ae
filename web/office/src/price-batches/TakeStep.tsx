import { Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { beginText } from '../goods/minutes';
import { useWhere } from '../goods/useWhere';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { type Batch, type Step, takeStep } from './batches';

interface TakeStepProps {
  batch: Batch;
  /** How many of its prices leave less after tax than the goods cost. */
  belowCost: number;
  step: Step;
  onClose: () => void;
}

/** Asks once more before prices go into the book, out of it again, or nowhere at all. */
export function TakeStep({ batch, belowCost, step, onClose }: TakeStepProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeStep(store.id, batch.id, step),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const where = useWhere()(batch.terms);
  return (
    <Dialog onClose={onClose} title={t(`batches.step.${step}`, { name: batch.terms.name })}>
      <Stack>
        {taking.error ? <ProblemNotice error={taking.error} /> : null}
        <p>
          {t(`batches.stepText.${step}`, {
            prices: t('batches.prices', { count: batch.lines }),
            where,
            day: beginText(format.day(batch.terms.from), batch.terms.fromMinute, store.locale),
          })}
        </p>
        {step === 'approve' && belowCost > 0 ? (
          <Notice tone="look" icon={<IconAlertTriangle />} title={t('batches.belowCost', { count: belowCost })} />
        ) : null}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            {...(step === 'approve' ? {} : { color: 'red' })}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
            data-autofocus
          >
            {t(`batches.stepDo.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
