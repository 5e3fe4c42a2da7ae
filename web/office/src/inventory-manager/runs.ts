import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';
import type { Tone } from '../parts/Tag';

export type Run = Schemas['Run'];
export type Workflow = Schemas['RunOverview'];
export type Node = Schemas['RunNode'];
export type StepDone = Schemas['RunStepDone'];
export type RunState = Run['state'];

const workflow = 'inventory-manager';

export const STATE_TONE: Record<RunState, Tone> = {
  RUNNING: 'said',
  WAITING: 'look',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'quiet',
};

export const unfinished = (state: RunState) => state === 'RUNNING' || state === 'WAITING';

export const workflowQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'runs'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/workflows/{workflow}', { params: { path: { store, workflow } } })),
  });

export const runQuery = (store: number, run: string) =>
  queryOptions({
    queryKey: [store, 'runs', run],
    queryFn: () =>
      answer(
        api.GET('/api/stores/{store}/workflows/{workflow}/runs/{run}', { params: { path: { store, workflow, run } } }),
      ),
  });

/** Starts a run; the id makes it one run however often it is sent. */
export const startRun = (store: number, id: string) =>
  answer(
    api.POST('/api/stores/{store}/workflows/{workflow}/runs', { params: { path: { store, workflow } }, body: { id } }),
  );

export const answerRun = (store: number, run: string, said: string) =>
  answer(
    api.POST('/api/stores/{store}/workflows/{workflow}/runs/{run}/answer', {
      params: { path: { store, workflow, run } },
      body: { answer: said },
    }),
  );

export const cancelRun = (store: number, run: string) =>
  answer(
    api.POST('/api/stores/{store}/workflows/{workflow}/runs/{run}/cancel', {
      params: { path: { store, workflow, run } },
    }),
  );

/** How far a step of a run is. */
export type Light = 'ahead' | 'now' | 'asks' | 'done' | 'skipped';

/** What is lit of the graph: steps that were done, the one at work, and those a run that is over passed by. */
export function lights(nodes: readonly Node[], run: Run | undefined): Map<string, Light> {
  const done = new Set(run?.steps.map(({ step }) => step));
  const waitsAt = run?.state === 'WAITING' ? nodes.find(({ asks }) => asks)?.name : undefined;
  return new Map(
    nodes.map(({ name }): [string, Light] => {
      if (name === waitsAt) return [name, 'asks'];
      if (run?.state === 'RUNNING' && run.step === name) return [name, 'now'];
      if (done.has(name)) return [name, 'done'];
      return [name, run?.state === 'DONE' ? 'skipped' : 'ahead'];
    }),
  );
}

/** A way between two steps of the graph, by their places in it; the place after the last step is the end. */
export interface Way {
  from: number;
  to: number;
  /** Whether a run went it. */
  went: boolean;
}

export function ways(nodes: readonly Node[], run: Run | undefined): Way[] {
  const place = (name: string) => {
    const found = nodes.findIndex((node) => node.name === name);
    return found < 0 ? nodes.length : found;
  };
  const walked = new Set<string>();
  const steps = run?.steps ?? [];
  steps.forEach(({ step }, i) => {
    const next = steps[i + 1]?.step ?? (run?.state === 'DONE' ? 'end' : (run?.step ?? ''));
    walked.add(`${step} ${next}`);
  });
  return nodes.flatMap((node) =>
    node.next.map((next) => ({
      from: place(node.name),
      to: place(next),
      went: walked.has(`${node.name} ${next}`),
    })),
  );
}
