import { Problem } from '@aisle/shared/problem';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import en from '../language/en.json';
import { useWords, type Words } from '../language/words';
import css from './Notice.module.css';
import type { RefusedLine } from './refusal';
import { useRefusal } from './useRefusal';

interface ProblemNoticeProps {
  error: unknown;
  /** Reads again; left out where there is nothing to read. */
  retry?: (() => void) | undefined;
  /** What a line of what was sent is about; without it a line is told by its number. */
  lineOf?: ((list: string, place: number) => RefusedLine | undefined) | undefined;
}

/** What went wrong, in the page's words where it has some and else in the server's, with the id under which its log tells the rest. */
export function ProblemNotice({ error, retry, lineOf }: ProblemNoticeProps) {
  const { t, named } = useWords();
  const problem = error instanceof Problem ? error : undefined;
  const refusal = useRefusal();
  const silent = problem?.kind === 'unreachable';
  const Icon = silent ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <div className={css.notice} data-tone="bad" role="alert">
      <Icon className={css.icon} aria-hidden />
      <div className={css.words}>
        <p className={css.title}>{problem ? titleOf(problem, named) : t('app.ownError')}</p>
        <p>{silent ? named('problemText', problem.kind) : (refusal.words(error, lineOf) ?? messageOf(error))}</p>
        {problem?.members.correlationId ? (
          <p className={css.trace}>
            {t('app.correlation')} <code>{problem.members.correlationId}</code>
          </p>
        ) : null}
      </div>
      {retry ? (
        <Button variant="default" size="xs" onClick={retry}>
          {t('app.again')}
        </Button>
      ) : null}
    </div>
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The title in the office's language where it has one for this kind of problem; else the server's own. */
function titleOf({ kind, title }: Problem, named: Words['named']): string {
  return Object.hasOwn(en.named.problem, kind) ? named('problem', kind) : title;
}
