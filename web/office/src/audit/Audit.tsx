import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { Button, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { wordsOf } from '../parts/trade';
import { useFormat, useStore } from '../session/store';
import css from './Audit.module.css';

type Line = Schemas['AuditLine'];

const auditQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'audit'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/stores/{store}/audit', { params: { path: { store }, query: only({ after: pageParam }) } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Who did what and when, newest first. Nobody can change it. */
export function Audit() {
  const store = useStore();
  const pages = useInfiniteQuery(auditQuery(store.id));
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Page title="Audit" lead="Who did what, newest first. It only ever grows.">
      {pages.isPending ? <Skeleton height={400} radius="lg" /> : null}
      {pages.isError ? <ProblemNotice error={pages.error} retry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && lines.length === 0 ? (
        <Empty icon={<IconHistory />} title="Nothing yet">
          The first sign-in, price or till that is changed is written here.
        </Empty>
      ) : null}
      {lines.length > 0 ? (
        <Panel title="Trail">
          <ol>
            {lines.map((line) => (
              <AuditRow key={line.id} line={line} />
            ))}
          </ol>
          {pages.hasNextPage ? (
            <Button
              variant="default"
              mt="md"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              Earlier
            </Button>
          ) : null}
        </Panel>
      ) : null}
    </Page>
  );
}

function AuditRow({ line }: { line: Line }) {
  const format = useFormat();
  const who = line.staffName ?? (line.till ? `Till ${line.till}` : line.staff ? `No. ${line.staff}` : 'The server');
  return (
    <li className={css.line}>
      <time className={css.when} dateTime={line.at}>
        {format.dayAndTime(line.at)}
      </time>
      <span className={css.what}>
        <strong>{who}</strong> · {wordsOf(line.act).toLowerCase()} · {line.subject}
        <Detail detail={line.detail} />
      </span>
    </li>
  );
}

/** The values that go with an act, name by name. */
function Detail({ detail }: { detail: unknown }) {
  if (typeof detail !== 'object' || detail === null) return null;
  const words = Object.entries(detail).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return words.length === 0 ? null : <small className={css.detail}>{words.join(', ')}</small>;
}
