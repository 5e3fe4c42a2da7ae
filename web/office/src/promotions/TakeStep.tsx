import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Terms } from '../goods/promotions';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { conflictsQuery, type Promotion, type Step, takeStep } from './promotions';

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
        {step === 'publish' && promotion.draft ? (
          <BelowCost promotion={promotion.id} terms={promotion.draft.terms} />
        ) : null}
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

/** Says of how many goods less would stay than they cost: they are sold all the same, if that is meant. */
function BelowCost({ promotion, terms }: { promotion: number; terms: Terms }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const met = useQuery(conflictsQuery(store.id, { promotion, terms }));
  if (met.isPending) return <Skeleton height={56} radius="md" />;
  if (met.error) return <ProblemNotice error={met.error} />;
  const { belowCount, looked } = met.data;
  return belowCount === 0 ? null : (
    <Notice
      tone="look"
      icon={<IconAlertTriangle />}
      title={t('promotions.sellsBelow', { count: belowCount, goods: format.count(looked) })}
    />
  );
}
