import { describe, expect, it } from 'vitest';
import { type Basket, emptyBasket, type Trouble, withLine } from '../basket/basket';
import { initialState, maySell, type TillState } from '../counter/state';
import type { PriceBook } from '../price-book/book';
import type { StaffMember } from '../server/setup';
import { doingOf, stillAsked, wantedOf } from './help';

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
    const { selected, held, pendingRefund, last, help } = initialState();
    const training = { shift, basket: emptyBasket(), selected, held, pendingRefund, last, help };
    expect(doingOf(till({ cashier, shift: null, basket: full, training }))).toBe('WAITING');
  });
});

describe('what the customer of a self-checkout cannot go on without', () => {
  const book = { rules: {}, byId: () => undefined } as unknown as PriceBook;
  const at = (basket: Basket, more: Partial<TillState> = {}) =>
    till({ shift, cashier, book, mode: 'SELF', customer: true, basket, ...more });
  const withTrouble = (trouble: Trouble) => withLine(full, { code: '1', quantity: 0, trouble });

  it('is staff for what only they may answer, and their own hands for the rest', () => {
    expect(wantedOf(at(withTrouble('needs-age')), false)).toEqual({ why: 'AGE', line: 2 });
    expect(wantedOf(at(withTrouble('unknown')), false)).toEqual({ why: 'UNKNOWN', line: 2 });
    expect(wantedOf(at(withTrouble('needs-weight')), false)).toEqual({ why: 'WEIGHT', line: 2 });
    expect(wantedOf(at(withTrouble('needs-weight')), true)).toBeNull();
    expect(wantedOf(at(withTrouble('recalled')), false)).toBeNull();
    expect(wantedOf(at(full), false)).toBeNull();
  });

  it('is staff when the terminal does not answer, and not while it is asked', () => {
    const paying = { ...full, pendingCard: { id: 'a', amount: 499 } };
    expect(wantedOf(at(paying), false)).toEqual({ why: 'TERMINAL' });
    expect(wantedOf(at(paying, { atTerminal: true }), false)).toBeNull();
  });

  it('is nothing at a counter, nor while somebody of staff works there', () => {
    expect(wantedOf(at(withTrouble('needs-age'), { mode: 'COUNTER' }), false)).toBeNull();
    expect(wantedOf(at(withTrouble('needs-age'), { attending: cashier }), false)).toBeNull();
  });

  it('lets scans wait while it is wanted, so that none is lost and none goes past the question', () => {
    expect(maySell(at(full))).toBe(true);
    expect(maySell(at(withTrouble('needs-age')))).toBe(false);
    expect(maySell(at(full, { help: { why: 'VOID', since: 0, line: 1 } }))).toBe(false);
    expect(maySell(at(full, { help: { why: 'CALLED', since: 0 } }))).toBe(true);
    expect(maySell(at(withTrouble('needs-age'), { mode: 'COUNTER' }))).toBe(true);
  });

  it('ends with the line that was to be taken out, and a call with who called', () => {
    expect(stillAsked({ why: 'VOID', since: 0, line: 1 }, at(full))).toBe(true);
    expect(stillAsked({ why: 'VOID', since: 0, line: 7 }, at(full))).toBe(false);
    expect(stillAsked({ why: 'CALLED', since: 0 }, at(emptyBasket(), { customer: false }))).toBe(false);
    expect(stillAsked({ why: 'CALLED', since: 0 }, till({ shift, cashier }))).toBe(true);
  });
});
