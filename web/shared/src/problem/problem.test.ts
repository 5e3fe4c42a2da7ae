import { describe, expect, it } from 'vitest';
import { problemOf, unreachable } from './problem';

const answer = (status: number, body: string, type = 'application/problem+json') =>
  new Response(body, { status, headers: { 'content-type': type, 'X-Correlation-Id': 'c-17' } });

describe('a refusal of the server', () => {
  it('names the field, what is allowed, and where the log tells more', async () => {
    const problem = await problemOf(
      answer(
        422,
        JSON.stringify({
          type: '/problems/invalid',
          title: 'Not allowed',
          detail: 'A price must be above zero.',
          field: 'amount',
          value: -1,
          allowed: '1 to 99999999',
        }),
      ),
    );
    expect(problem.kind).toBe('invalid');
    expect(problem.message).toBe('A price must be above zero.');
    expect(problem.forField('amount')).toBe('A price must be above zero. Allowed: 1 to 99999999.');
    expect(problem.forField('from')).toBeUndefined();
    expect(problem.members.correlationId).toBe('c-17');
  });

  it('lists the choices when there are some', async () => {
    const problem = await problemOf(
      answer(400, JSON.stringify({ title: 'Unknown tender', field: 'refund.tender', allowed: ['CASH', 'CARD'] })),
    );
    expect(problem.forField('tender')).toBe('Unknown tender Allowed: CASH, CARD.');
  });

  it('is still a problem when it is a page of a proxy, or torn', async () => {
    expect(await problemOf(answer(502, '<html>', 'text/html'))).toMatchObject({ status: 502, kind: 'http-502' });
    expect(await problemOf(answer(500, '{"title":'))).toMatchObject({ title: 'The server answered 500' });
  });

  it('is told apart from silence', () => {
    expect(unreachable(new TypeError('failed to fetch'))).toMatchObject({ status: 0, kind: 'unreachable' });
  });
});
