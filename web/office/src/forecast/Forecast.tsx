import { Button, Skeleton } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Accuracy } from './Accuracy';
import css from './Forecast.module.css';
import { modelsQuery, train } from './forecast';
import { ProductForecast } from './ProductForecast';
import { RunState } from './RunState';
import { Versions } from './Versions';

const route = getRouteApi('/$store/forecast');

/** What will be sold: how well the model does, its versions, and each product's days ahead. */
export function Forecast() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const mayTrain = useMay('FORECAST_TRAIN');
  const { product } = route.useSearch();
  const models = useQuery(modelsQuery(store.id));
  const again = () => queries.invalidateQueries({ queryKey: [store.id, 'forecast'] });
  const start = useMutation({ mutationFn: () => train(store.id), onSettled: again });
  const active = models.data?.versions.find(({ state }) => state === 'ACTIVE');
  const running = models.data?.run?.state === 'RUNNING';
  return (
    <Page
      title={t('room.forecast')}
      lead={active ? t('forecast.asOf', { at: format.dayAndTime(active.trainedAt) }) : t('forecast.lead')}
      actions={
        mayTrain && models.isSuccess ? (
          <Button onClick={() => start.mutate()} loading={start.isPending} disabled={running}>
            {t('forecast.train')}
          </Button>
        ) : null
      }
    >
      {models.isPending ? <Skeleton height={460} radius="lg" /> : null}
      {models.isError ? <ProblemNotice error={models.error} retry={() => void models.refetch()} /> : null}
      {start.error ? <ProblemNotice error={start.error} /> : null}
      {models.data?.run ? <RunState run={models.data.run} onChange={again} /> : null}
      {models.isSuccess && models.data.versions.length === 0 && !running ? (
        <Empty icon={<IconChartHistogram />} title={t('forecast.none')}>
          {mayTrain ? t('forecast.noneText') : t('forecast.noneAsk')}
        </Empty>
      ) : null}
      {models.isSuccess && models.data.versions.length > 0 ? (
        <div className={css.grid}>
          <ProductForecast product={product} />
          {active ? <Accuracy version={active} /> : null}
          <Versions versions={models.data.versions} busy={running} onChange={again} />
        </div>
      ) : null}
    </Page>
  );
}
