import { describe, expect, it } from 'vitest';
import { emptyBasket } from '../basket/basket';
import type { Counter } from '../counter/context';
import type { Recorder } from '../counter/recorder';
import { TillStore } from '../counter/store';
import type { HoldDesk } from '../hold/desk';
import type { PriceBook } from '../price-book/book';
import { ShiftDesk } from './desk';

/** A till with an open shift whose terminal answers when it is told to, and how many entries were written at it. */
function counter() {
  const store = new TillStore();
  store.happen({
    kind: 'book-taken',
    book: { byId: () => undefined, rules: { promotions: [] } } as unknown as PriceBook,
  });
  store.happen({ kind: 'shift-opened', shift: { id: 'S1', openedAt: 0, cashier: 1 } });
  const answers: (() => void)[] = [];
  const parts = {
    store,
    journal: { ofShift: async () => [] },
    card: { takenSince: () => new Promise<[]>((answer) => answers.push(() => answer([]))) },
  } as unknown as Counter;
  const written: string[] = [];
  const recorder = {
    write: async (shift: string) => {
      written.push(shift);
      return { entry: { kind: 'SHIFT_CLOSE' }, receipt: 'R1' };
    },
    done: () => store.happen({ kind: 'recorded', last: null, basket: emptyBasket(), dialog: null, notice: null }),
  } as unknown as Recorder;
  return { desk: new ShiftDesk(parts, recorder, {} as HoldDesk), answers, written };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('closing a shift', () => {
  it('pain 6: pressed twice while the terminal is still asked, closes it once', async () => {
    const { desk, answers, written } = counter();
    const presses = [desk.close(0), desk.close(0)];
    await settled();
    answers[0]?.();
    await settled();
    answers[1]?.();
    await Promise.all(presses);
    expect(written).toEqual(['S1']);
  });
});
