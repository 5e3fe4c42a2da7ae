import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useStore } from '../session/store';
import css from './Forecast.module.css';
import { type Run, stopTraining } from './forecast';

/** How the work on the model stands; nothing once it is done. */
export function RunState({ run, onChange }: { run: Run; onChange: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const mayTrain = useMay('FORECAST_TRAIN');
  const stop = useMutation({ mutationFn: () => stopTraining(store.id), onSettled: onChange });
  if (run.state === 'DONE') return null;
  return (
    <div className={css.run} role="status">
      <span>{t(`forecast.run.${run.state}`, { percent: run.percent })}</span>
      {run.problem ? <span className={css.muted}>{run.problem}</span> : null}
      {run.state === 'RUNNING' ? (
        <>
          <Progress value={run.percent} aria-label={t('forecast.progress')} className={css.progress} />
          {mayTrain ? (
            <Button variant="default" size="xs" onClick={() => stop.mutate()} loading={stop.isPending}>
              {t('forecast.stop')}
            </Button>
          ) : null}
        </>
      ) : null}
      {stop.error ? <ProblemNotice error={stop.error} /> : null}
    </div>
  );
}
