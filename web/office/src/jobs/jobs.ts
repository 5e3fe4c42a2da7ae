import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';
import type { Tone } from '../parts/Tag';

export type Job = Schemas['JobSheet'];
export type JobRun = Schemas['JobRun'];

/** How often jobs are asked how far they are: while one is unfinished, and while none is. */
const RUNNING_MS = 1500;
const RESTING_MS = 20_000;

export const STATE_TONE: Record<JobRun['state'], Tone> = {
  QUEUED: 'said',
  RUNNING: 'said',
  RETRYING: 'look',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'quiet',
};

export const unfinished = (run: JobRun | undefined): run is JobRun =>
  run !== undefined && run.endedAt == null && ['QUEUED', 'RUNNING', 'RETRYING'].includes(run.state);

export const jobsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'jobs'],
    queryFn: () => answer(api.GET('/api/stores/{store}/jobs', { params: { path: { store } } })),
    refetchInterval: ({ state }) =>
      state.data?.jobs.some(({ runs }) => unfinished(runs[0])) ? RUNNING_MS : RESTING_MS,
  });

export const startJob = (store: number, job: string) =>
  answer(api.POST('/api/stores/{store}/jobs/{job}/start', { params: { path: { store, job } } }));

export const cancelJob = (store: number, job: string) =>
  answer(api.POST('/api/stores/{store}/jobs/{job}/cancel', { params: { path: { store, job } } }));

/** How long a run took, in whole seconds; undefined while it is unfinished. */
export function seconds({ startedAt, endedAt }: JobRun): number | undefined {
  if (!startedAt || !endedAt) return undefined;
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
}
