import { describe, expect, it } from 'vitest';
import { emptyBasket, withLine } from '../basket/basket';
import { initialState, type TillState } from '../counter/state';
import type { StaffMember } from '../server/setup';
import { doingOf } from './help';

const cashier = { id: 4 } as StaffMember;
const shift = { id: 'one', openedAt: 0, cashier: 4 };
const full = withLine(emptyBasket(), { code: '04006381333931', product: 7, quantity: 1000 });
const till = (more: Partial<TillState>): TillState => ({ ...initialState(), stage: { at: 'selling' }, ...more });

describe('what goes on at a till', () => {
  it('follows from the shift, who is signed in, and the basket', () => {
    expect(doingOf(initialState())).toBe('CLOSED');
    expect(doingOf(till({ cashier }))).toBe('CLOSED');
    expect(doingOf(till({ shift, basket: full }))).toBe('LOCKED');
    expect(doingOf(till({ shift, cashier }))).toBe('WAITING');
    expect(doingOf(till({ shift, cashier, basket: full }))).toBe('SELLING');
  });

  it('is what is real while somebody trains', () => {
    const { selected, held, pendingRefund, last } = initialState();
    const training = { shift, basket: emptyBasket(), selected, held, pendingRefund, last };
    expect(doingOf(till({ cashier, shift: null, basket: full, training }))).toBe('WAITING');
  });
});
