import { expect, it } from 'vitest';
import { type JobRun, seconds, unfinished } from './jobs';

const run = (over: Partial<JobRun>): JobRun => ({
  id: '0199f8a0-0000-7000-8000-000000000001',
  job: 'facts',
  store: 1,
  state: 'RUNNING',
  askedAt: '2026-11-26T03:30:00Z',
  startedAt: '2026-11-26T03:30:01Z',
  attempt: 1,
  percent: 0,
  stopping: false,
  ...over,
});

it('is unfinished while something is still to come of it', () => {
  expect(unfinished(undefined)).toBe(false);
  expect(unfinished(run({ state: 'QUEUED' }))).toBe(true);
  expect(unfinished(run({ state: 'RETRYING' }))).toBe(true);
  expect(unfinished(run({ state: 'FAILED', endedAt: '2026-11-26T03:31:00Z' }))).toBe(false);
});

it('took whole seconds, once it is over', () => {
  expect(seconds(run({}))).toBeUndefined();
  expect(seconds(run({ state: 'DONE', endedAt: '2026-11-26T03:31:02.4Z' }))).toBe(61);
});
