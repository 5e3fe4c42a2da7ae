import { expect, it } from 'vitest';
import { stateOf, type Token } from './connections';

it('a token is valid until it is revoked or its day has come', () => {
  const token = { expiresAt: '2026-12-01T00:00:00Z', revokedAt: null } as Token;
  const day = Date.parse('2026-12-01T00:00:00Z');
  expect(stateOf(token, day - 1)).toBe('valid');
  expect(stateOf(token, day)).toBe('expired');
  expect(stateOf({ ...token, revokedAt: '2026-11-01T00:00:00Z' }, day - 1)).toBe('revoked');
});
