import { isEmpty } from '../basket/basket';
import type { Counter } from '../counter/context';
import type { Recorder } from '../counter/recorder';
import type { HoldDesk } from '../hold/desk';
import type { TenderSum, TerminalKind } from '../journal/entry';
import { uuidv7 } from '../journal/identifier';
import { type DrawerDraft, sealDrawer, sealShiftClose, sealShiftOpen } from '../rules/core';
import { expectedOf } from './count';

const AT_TERMINAL: TerminalKind[] = ['CARD', 'SNAP', 'WIC'];

/** Opens and closes shifts. A shift can always be closed: what is unfinished is held, what is unsent is sent later. */
export class ShiftDesk {
  readonly #counter: Counter;
  readonly #recorder: Recorder;
  readonly #hold: HoldDesk;

  constructor(counter: Counter, recorder: Recorder, hold: HoldDesk) {
    this.#counter = counter;
    this.#recorder = recorder;
    this.#hold = hold;
  }

  /** Opens a shift with minor units of change in the drawer. */
  async open(float: number): Promise<void> {
    const { store, now } = this.#counter;
    const { book, cashier } = store.get();
    if (!book || !cashier) return;
    const shift = { id: uuidv7(now()), openedAt: now(), cashier: cashier.id };
    const written = await this.#recorder.write(shift.id, (head) => sealShiftOpen(book, head, float), null);
    if (!written) return;
    this.#recorder.done({});
    store.happen({ kind: 'shift-opened', shift });
  }

  /** Puts cash into the drawer or takes it out; the drawer opens once the entry is on the disk. */
  async moveCash(draft: DrawerDraft): Promise<void> {
    const { store, drawer } = this.#counter;
    const { book, shift } = store.get();
    if (!book || !shift) return;
    const written = await this.#recorder.write(shift.id, (head) => sealDrawer(book, head, draft), null);
    if (!written) return;
    drawer.open();
    this.#recorder.done({ notice: { tone: 'good', text: `shift.drawer.done.${draft.move}` } });
  }

  /** Closes the shift with the cash that was counted, before the till says what it expected. */
  async close(cash: number): Promise<void> {
    const { store, journal, card } = this.#counter;
    const { book, shift, basket } = store.get();
    if (!book || !shift) return;
    if (!isEmpty(basket)) this.#hold.hold();
    const expected = expectedOf(await journal.ofShift(shift.id));
    const taken = await card.takenSince(shift.openedAt).catch(() => null);
    // A second press has waited here too: whoever was first has closed it.
    if (store.get().shift?.id !== shift.id) return;
    const counted = countedOf(cash, taken, expected);
    const written = await this.#recorder.write(shift.id, (head) => sealShiftClose(book, head, counted, expected), null);
    if (!written) return;
    this.#recorder.done({ dialog: { kind: 'shift-closed', entry: written.entry } });
    store.happen({ kind: 'shift-closed' });
  }
}

/**
 * The count by tender: cash by hand, cards and benefits by the terminal's own totals, where the shift had any. A terminal
 * that cannot tell (null) leaves its counts out; it does not keep the shift open.
 */
function countedOf(cash: number, taken: TenderSum[] | null, expected: TenderSum[]): TenderSum[] {
  const counts: TenderSum[] = [{ kind: 'CASH', amount: cash }];
  for (const kind of taken === null ? [] : AT_TERMINAL) {
    const amount = taken?.find((sum) => sum.kind === kind)?.amount ?? 0;
    if (amount !== 0 || expected.some((sum) => sum.kind === kind)) counts.push({ kind, amount });
  }
  return counts;
}
