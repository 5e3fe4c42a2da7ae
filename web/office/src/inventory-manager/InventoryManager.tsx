import { Button, Skeleton } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useLiveEvent } from '../session/live';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Asked } from './Asked';
import { Findings } from './Findings';
import { GraphPicture } from './GraphPicture';
import css from './InventoryManager.module.css';
import { Memory } from './Memory';
import { cancelRun, runQuery, STATE_TONE, startRun, unfinished, type Workflow, workflowQuery } from './runs';

const route = getRouteApi('/$store/inventory-manager');

/** The agent that looks after stock: start it, watch it, answer it, and see what it did before. */
export function InventoryManager() {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const { run: chosen } = route.useSearch();
  const may = useMay('AGENT_RUN');
  const workflow = useQuery(workflowQuery(store.id));
  const again = () => void queries.invalidateQueries({ queryKey: [store.id, 'runs'] });
  useLiveEvent('run', again);
  const current = workflow.data?.runs.find(({ state }) => unfinished(state));
  const start = useMutation({
    mutationFn: () => startRun(store.id, crypto.randomUUID()),
    onSuccess: () => void navigate({ search: {} }),
    onSettled: again,
  });
  const stop = useMutation({ mutationFn: (run: string) => cancelRun(store.id, run), onSettled: again });
  return (
    <Page
      title={t('room.inventory-manager')}
      lead={t('agent.lead')}
      actions={
        may && workflow.isSuccess ? (
          <>
            {current ? (
              <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(current.id)}>
                {t('agent.stop')}
              </Button>
            ) : null}
            <Button loading={start.isPending} disabled={current !== undefined} onClick={() => start.mutate()}>
              {t('agent.start')}
            </Button>
          </>
        ) : null
      }
    >
      {workflow.isPending ? <Skeleton height={460} radius="lg" /> : null}
      {workflow.isError ? <ProblemNotice error={workflow.error} retry={() => void workflow.refetch()} /> : null}
      {start.error ? <ProblemNotice error={start.error} /> : null}
      {stop.error ? <ProblemNotice error={stop.error} /> : null}
      {workflow.isSuccess ? (
        <Watched workflow={workflow.data} chosen={chosen ?? workflow.data.runs[0]?.id} onChange={again} />
      ) : null}
    </Page>
  );
}

interface WatchedProps {
  workflow: Workflow;
  chosen: string | undefined;
  onChange: () => void;
}

function Watched({ workflow, chosen, onChange }: WatchedProps) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery({ ...runQuery(store.id, chosen ?? ''), enabled: chosen !== undefined });
  const run = read.data?.run;
  return (
    <div className={css.room}>
      {run?.state === 'WAITING' ? (
        <div className={css.asked}>
          <Asked run={run} onChange={onChange} />
        </div>
      ) : null}
      <Panel title={t('agent.graphTitle')} aside={run ? <StateTag state={run.state} /> : null}>
        <GraphPicture nodes={workflow.steps} run={run} />
      </Panel>
      <div className={css.column}>
        {chosen === undefined ? (
          <Empty icon={<IconRobot />} title={t('agent.none')}>
            {t('agent.noneText')}
          </Empty>
        ) : null}
        {chosen !== undefined && read.isPending ? <Skeleton height={240} radius="lg" /> : null}
        {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
        {run?.state === 'FAILED' ? (
          <Notice tone="bad" title={t('agent.failed')}>
            <p>{run.problem}</p>
          </Notice>
        ) : null}
        {run ? <Findings run={run} /> : null}
        {run ? <Filed proposals={run.proposals} over={!unfinished(run.state)} /> : null}
        <Memory agent={workflow.agent} />
        <Earlier workflow={workflow} chosen={chosen} />
      </div>
    </div>
  );
}

function StateTag({ state }: { state: keyof typeof STATE_TONE }) {
  const { t } = useWords();
  return <Tag tone={STATE_TONE[state]}>{t(`agent.state.${state}`)}</Tag>;
}

function Filed({ proposals, over }: { proposals: readonly string[]; over: boolean }) {
  const { t } = useWords();
  const store = String(useStore().id);
  if (proposals.length === 0) {
    return over ? (
      <Panel title={t('agent.filed')}>
        <p className={css.muted}>{t('agent.filedNone')}</p>
      </Panel>
    ) : null;
  }
  return (
    <Panel title={t('agent.filed')}>
      <ul className={css.products}>
        {proposals.map((proposal, i) => (
          <li key={proposal}>
            <Link to="/$store/proposals/$proposal" params={{ store, proposal }}>
              {t('agent.proposal', { number: i + 1 })}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Earlier({ workflow, chosen }: { workflow: Workflow; chosen: string | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  if (workflow.runs.length === 0) return null;
  return (
    <Panel title={t('agent.runs')} flush>
      <ul>
        {workflow.runs.map((run) => (
          <li key={run.id} className={css.run}>
            <RowLink
              to="/$store/inventory-manager"
              params={{ store: String(store.id) }}
              search={{ run: run.id }}
              aria-current={run.id === chosen ? 'true' : undefined}
              name={format.dayAndTime(run.startedAt)}
              more={
                run.startedBy == null
                  ? t('agent.startedByClock')
                  : t('agent.startedBy', { name: workflow.people[String(run.startedBy)] ?? '' })
              }
              figure={<StateTag state={run.state} />}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
