import { Problem } from '@aisle/shared/problem';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import css from './Notice.module.css';

interface ProblemNoticeProps {
  error: unknown;
  /** Reads again; left out where there is nothing to read. */
  retry?: (() => void) | undefined;
}

/** What went wrong, in the server's words, with the id under which its log tells the rest. */
export function ProblemNotice({ error, retry }: ProblemNoticeProps) {
  const problem = error instanceof Problem ? error : undefined;
  const silent = problem?.kind === 'unreachable';
  const Icon = silent ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <div className={css.notice} data-tone="bad" role="alert">
      <Icon className={css.icon} aria-hidden />
      <div className={css.words}>
        <p className={css.title}>{problem?.title ?? 'This page met an error of its own'}</p>
        <p>{problem ? problem.detail : String(error instanceof Error ? error.message : error)}</p>
        {problem?.members.correlationId ? (
          <p className={css.trace}>
            Correlation id <code>{problem.members.correlationId}</code>
          </p>
        ) : null}
      </div>
      {retry ? (
        <Button variant="default" size="xs" onClick={retry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
