import { Problem } from '@aisle/shared/problem';
import { expect, it } from 'vitest';
import { type Asking, chosenAtFirst, wayBack } from './consent';

it('chooses beforehand what only looks', () => {
  const asking: Asking = {
    name: 'Figures',
    host: '127.0.0.1',
    here: true,
    scopes: ['STOCK_VIEW', 'PROPOSAL_VIEW', 'PROPOSAL_FILE'],
    proposing: ['PROPOSAL_FILE'],
  };
  expect(chosenAtFirst(asking)).toEqual(['STOCK_VIEW', 'PROPOSAL_VIEW']);
});

it('leads back only where the server said that one may go', () => {
  const refusal = (members: object) => new Problem(400, 'impossible-request', 'No', undefined, members);
  expect(wayBack(refusal({ back: 'https://reader.example/back?error=invalid_scope' }))).toBe(
    'https://reader.example/back?error=invalid_scope',
  );
  expect(wayBack(refusal({}))).toBeUndefined();
  expect(wayBack(new Error('Offline'))).toBeUndefined();
});
