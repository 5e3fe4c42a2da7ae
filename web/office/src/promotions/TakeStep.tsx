import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { type Promotion, type Step, takeStep } from './promotions';

interface TakeStepProps {
  promotion: Promotion;
  step: Step;
  onClose: () => void;
}

/** Asks once more before a promotion goes to the tills, is taken from them, or is given up. */
export function TakeStep({ promotion, step, onClose }: TakeStepProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const gone = step === 'discard' && !promotion.terms;
  const taking = useMutation({
    mutationFn: () => takeStep(store.id, promotion.id, step),
    onSuccess: async () => {
      if (gone) await navigate({ to: '/$store/promotions', params: { store: String(store.id) } });
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const name = promotion.draft?.terms.name ?? promotion.terms?.name ?? '';
  return (
    <Dialog onClose={onClose} title={t(`promotions.step.${step}`, { name })}>
      <Stack>
        {taking.error ? <ProblemNotice error={taking.error} /> : null}
        <p>{t(`promotions.stepText.${step}`)}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            {...(step === 'publish' ? {} : { color: 'red' })}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
            data-autofocus
          >
            {t(`promotions.stepDo.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
