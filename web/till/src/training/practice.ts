import { SimulatedCardTerminal } from '../devices/card-terminal';
import type { Drawer } from '../devices/drawer';
import { TillDatabase } from '../journal/database';
import { Journal } from '../journal/journal';

/** Numbers that no till ever reaches, so that the code on a practice receipt is never a sale's. */
const NUMBERS_FROM = 900_000_000;

/**
 * What training works on in place of what is real: a journal in a database of its own, which is never sent, a drawer that
 * stays shut, and a simulated terminal that approves, whatever terminal the till has.
 */
export class Practice {
  readonly #database = new TillDatabase('aisle-training');
  readonly journal = new Journal(this.#database);
  readonly drawer: Drawer = { simulated: true, open: () => {} };
  readonly card = new SimulatedCardTerminal(() => 'approve', 0, 'aisle-training-card');

  /** Forgets whatever was practised before. */
  async clear(till: number): Promise<void> {
    const { entries, chain, baskets } = this.#database;
    await Promise.all([entries.clear(), chain.clear(), baskets.clear()]);
    await this.journal.adopt(till, { number: NUMBERS_FROM, hash: '0'.repeat(64) });
  }
}
