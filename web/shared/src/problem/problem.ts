/**
 * What the server refuses and why (RFC 9457), as a value that pages show plainly: the field, what came, what is
 * allowed, and the correlation id under which the server's log tells the rest.
 */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    /** HTTP status; 0 when no answer came at all. */
    readonly status: number,
    /** The last part of `type`: `wrong-login`, `locked-out`; `about:blank` becomes `http-<status>`. */
    readonly kind: string,
    readonly title: string,
    readonly detail: string | undefined,
    /** Further members as the server sent them. */
    readonly members: ProblemMembers,
  ) {
    super(detail ?? title);
  }

  /** What is wrong with a named field, in words for that field; `undefined` when the problem is about another. */
  forField(...names: string[]): string | undefined {
    const field = this.members.field;
    if (field === undefined || !names.some((name) => field === name || field.endsWith(`.${name}`))) return undefined;
    const allowed = this.members.allowed;
    const limits = allowed === undefined ? '' : ` Allowed: ${Array.isArray(allowed) ? allowed.join(', ') : allowed}.`;
    return `${this.detail ?? this.title}${limits}`;
  }
}

/** The members of a problem that Aisle's server adds. */
export interface ProblemMembers {
  field?: string;
  value?: unknown;
  allowed?: unknown;
  /** What has the value that was refused. */
  name?: string;
  /** Why goods are called back. */
  reason?: string;
  /** When a lock-out ends, ISO-8601 or epoch milliseconds. */
  until?: string | number;
  /** The id under which the server's log tells the rest. */
  correlationId?: string;
  instance?: string;
  /** Where a program that asked for what cannot be hears why. */
  back?: string;
}

/** The header that carries one click's id from the page through the server's log to the SQL. */
export const CORRELATION_HEADER = 'X-Correlation-Id';

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads the problem out of an answer that is not a success. */
export async function problemOf(answer: Response): Promise<Problem> {
  let body: Record<string, unknown> = {};
  if (answer.headers.get('content-type')?.includes('json')) {
    const parsed: unknown = await answer.json().catch(() => ({}));
    if (typeof parsed === 'object' && parsed !== null) body = parsed as Record<string, unknown>;
  }
  const type = textOf(body.type) ?? 'about:blank';
  const correlationId = answer.headers.get(CORRELATION_HEADER) ?? textOf(body.correlation);
  return new Problem(
    answer.status,
    type === 'about:blank' ? `http-${answer.status}` : (type.split('/').at(-1) ?? type),
    textOf(body.title) ?? `The server answered ${answer.status}`,
    textOf(body.detail),
    { ...(body as ProblemMembers), ...(correlationId === undefined ? {} : { correlationId }) },
  );
}

/** The problem of a server that did not answer. */
export function unreachable(cause: unknown): Problem {
  const problem = new Problem(0, 'unreachable', 'The server does not answer', 'Check the network, then try again.', {});
  problem.cause = cause;
  return problem;
}
