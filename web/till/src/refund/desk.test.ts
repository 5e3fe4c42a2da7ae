import { describe, expect, it, vi } from 'vitest';
import '../rules/ready';
import type { Counter } from '../counter/context';
import type { Recorder } from '../counter/recorder';
import { TillStore } from '../counter/store';
import type { BasketEntry } from '../journal/entry';
import type { CardDesk } from '../pay/card';
import type { PriceBook } from '../price-book/book';
import type { Setup, StaffMember } from '../server/setup';
import { RefundDesk } from './desk';

const tenders = [{ kind: 'CASH', amount: -500 }];

vi.mock('../rules/core', async (original) => ({
  ...(await original<typeof import('../rules/core')>()),
  sealRefund: () => ({ entry: { total: -498, rounding: -2, tenders } }),
}));

/** A till at work where every refund is worth 5.00 in cash, and how often its drawer opened. */
function counter() {
  const store = new TillStore();
  store.happen({ kind: 'setup-taken', setup: { staff: [], store: {}, till: { store: 1, id: 1 } } as unknown as Setup });
  store.happen({
    kind: 'book-taken',
    book: { byId: () => undefined, rules: { promotions: [] } } as unknown as PriceBook,
  });
  store.happen({ kind: 'signed-in', cashier: { id: 1, permissions: ['REFUND'] } as unknown as StaffMember });
  store.happen({ kind: 'shift-opened', shift: { id: 'S1', openedAt: 0, cashier: 1 } });
  const drawer = { opened: 0, open: () => drawer.opened++ };
  const parts = { store, drawer, now: () => 0, tones: { play: () => {} } } as unknown as Counter;
  const entry = { total: -498, rounding: -2, tenders } as unknown as BasketEntry;
  const recorder = {
    write: async () => ({ entry, receipt: 'R1-1-2-3' }),
    done: () => store.happen({ kind: 'recorded', last: null, basket: null, dialog: null, notice: null }),
  } as unknown as Recorder;
  return { desk: new RefundDesk(parts, {} as CardDesk, recorder), store, drawer };
}

const sale = { day: 0, tenders: [{ kind: 'CASH', amount: 500 }] } as unknown as BasketEntry;
const draft = { sale, refunds: [], lines: [], reason: 'Damaged' };

describe('goods that come back', () => {
  it('for money open the drawer', async () => {
    const { desk, store, drawer } = counter();
    await desk.refund('R1-1-1-1', { ...draft, tender: 'CASH' }, null);
    expect(drawer.opened).toBe(1);
    expect(store.get().basket.tenders).toEqual([]);
  });

  it('for other goods leave it shut, and lie in the basket as cash handed over, rounding and all', async () => {
    const { desk, store, drawer } = counter();
    await desk.exchange(draft, null);
    expect(drawer.opened).toBe(0);
    expect(store.get().basket.tenders).toEqual([{ kind: 'CASH', given: 500 }]);
  });

  it('are not exchanged where benefits paid for a part: that would make goods of what must go back to them', async () => {
    const { desk, store } = counter();
    tenders.push({ kind: 'SNAP', amount: -100 });
    await desk.exchange(draft, null);
    tenders.pop();
    expect(store.get().basket.tenders).toEqual([]);
    expect(store.get().notice).toMatchObject({ text: 'refund.said.benefitsNotExchanged' });
  });
});
