import type { Counter } from '../counter/context';
import type { Help } from './help';
import { mayCall } from './help';

/** Calls staff to the till. A call stands until it is taken back, over a lock, the next customer and a reload. */
export class HelpDesk {
  readonly #counter: Counter;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** Takes up a call that stood when the page was closed or killed. */
  async begin(): Promise<void> {
    const { database, store } = this.#counter;
    const help = await database.fact<Help>('help');
    if (help) store.happen({ kind: 'help-changed', help });
  }

  /** Calls somebody, or takes the call back. */
  call(): void {
    const { store, now } = this.#counter;
    if (!mayCall(store.get())) return;
    void this.#set(store.get().help ? null : { why: 'CALLED', since: now() });
  }

  async #set(help: Help | null): Promise<void> {
    const { database, store } = this.#counter;
    store.happen({ kind: 'help-changed', help });
    if (help) await database.keep('help', help);
    else await database.forget('help');
  }
}
