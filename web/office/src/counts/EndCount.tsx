import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { approveCount, discardCount, type Review, type ReviewRow } from './counts';

interface EndCountProps {
  step: 'approve' | 'discard';
  review: Review['review'];
  /** What would be booked. */
  booked: readonly ReviewRow[];
  /** The large differences among it that are accepted. */
  accepted: number[];
  onClose: () => void;
}

/** Asks once more before stock and books follow a count, or before it is given up. */
export function EndCount({ step, review, booked, accepted, onClose }: EndCountProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const { count, rows, left, lines } = review;
  const ending = useMutation({
    mutationFn: async () => {
      if (step === 'discard') await discardCount(store.id, count.id);
      else await approveCount(store.id, count.id, lines, accepted);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const untouched = left.length + rows.length - booked.length;
  return (
    <Dialog onClose={onClose} title={t(`counts.step.${step}`, { name: count.name })}>
      <Stack>
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
        {step === 'discard' ? (
          <p>{t('counts.discardText')}</p>
        ) : (
          <>
            <p>
              {t('counts.approveText', {
                count: booked.length,
                worth: format.money(booked.reduce((sum, { worth }) => sum + worth, 0)),
              })}
            </p>
            {untouched > 0 ? <p>{t('counts.untouchedText', { count: untouched })}</p> : null}
          </>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            {...(step === 'approve' ? {} : { color: 'red' })}
            loading={ending.isPending}
            onClick={() => ending.mutate()}
            data-autofocus
          >
            {t(`counts.stepDo.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
