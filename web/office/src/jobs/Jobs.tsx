import { Button, Progress, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Jobs.module.css';
import { cancelJob, type Job, type JobRun, jobsQuery, STATE_TONE, seconds, startJob, unfinished } from './jobs';

/** What is done in the background: when it is due, how far it is, what came of it; start, stop, try again. */
export function Jobs() {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(jobsQuery(store.id));
  return (
    <Page title={t('room.jobs')} lead={t('jobs.lead')}>
      {read.isPending ? <Skeleton height={420} radius="lg" /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.isSuccess ? (
        <div className={css.jobs}>
          {read.data.jobs.map((job) => (
            <JobPanel key={job.name} job={job} people={read.data.people} />
          ))}
        </div>
      ) : null}
    </Page>
  );
}

type People = Readonly<Record<string, string>>;

function JobPanel({ job, people }: { job: Job; people: People }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: [store.id, 'jobs'] });
  const start = useMutation({ mutationFn: () => startJob(store.id, job.name), onSettled: again });
  const cancel = useMutation({ mutationFn: () => cancelJob(store.id, job.name), onSettled: again });
  const last = job.runs[0];
  const name = named('job', job.name);
  const failed = last?.state === 'FAILED' || last?.state === 'RETRYING';
  return (
    <Panel title={name} aside={last ? <StateTag run={last} /> : null}>
      <p className={css.muted}>{named('jobWhat', job.name)}</p>
      <p className={css.due}>{job.next ? t('jobs.next', { at: format.dayAndTime(job.next) }) : t('jobs.never')}</p>
      {unfinished(last) ? <Progress value={last.percent} aria-label={t('jobs.progress', { name })} /> : null}
      {failed && last?.problem ? <p className={css.problem}>{last.problem}</p> : null}
      <div className={css.actions}>
        {unfinished(last) && last.state !== 'RETRYING' ? null : (
          <Button
            size="xs"
            variant={failed ? 'filled' : 'default'}
            loading={start.isPending}
            aria-label={label(t(failed ? 'jobs.retry' : 'jobs.start'), name)}
            onClick={() => start.mutate()}
          >
            {t(failed ? 'jobs.retry' : 'jobs.start')}
          </Button>
        )}
        {unfinished(last) ? (
          <Button
            size="xs"
            variant="default"
            loading={cancel.isPending}
            disabled={last.stopping}
            aria-label={label(t('jobs.cancel'), name)}
            onClick={() => cancel.mutate()}
          >
            {t('jobs.cancel')}
          </Button>
        ) : null}
      </div>
      {start.error ? <ProblemNotice error={start.error} /> : null}
      {cancel.error ? <ProblemNotice error={cancel.error} /> : null}
      <Before runs={job.runs} people={people} />
    </Panel>
  );
}

/** Buttons of the same words are told apart by who only hears them. */
const label = (words: string, job: string) => `${words}: ${job}`;

function StateTag({ run }: { run: JobRun }) {
  const { t } = useWords();
  return (
    <Tag tone={STATE_TONE[run.state]}>
      {run.stopping ? t('jobs.stopping') : t(`jobs.state.${run.state}`, { percent: run.percent })}
    </Tag>
  );
}

function Before({ runs, people }: { runs: readonly JobRun[]; people: People }) {
  const { t } = useWords();
  const format = useFormat();
  if (runs.length === 0) return <p className={css.muted}>{t('jobs.none')}</p>;
  return (
    <ul className={css.runs}>
      {runs.map((run) => {
        const took = seconds(run);
        return (
          <li key={run.id}>
            <span>
              {format.dayAndTime(run.askedAt)}
              <span className={css.small}>
                {run.askedBy == null ? t('jobs.byClock') : t('jobs.by', { name: people[String(run.askedBy)] ?? '' })}
                {took === undefined ? null : ` · ${t('jobs.seconds', { seconds: format.count(took) })}`}
                {run.attempt > 1 ? ` · ${t('jobs.attempts', { count: run.attempt })}` : null}
              </span>
            </span>
            <StateTag run={run} />
          </li>
        );
      })}
    </ul>
  );
}
