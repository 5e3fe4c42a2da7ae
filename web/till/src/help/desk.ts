import type { Counter } from '../counter/context';
import type { Help } from '../counter/state';
import { reallyAtHand, selfServed } from '../counter/state';
import { mayCall, stillAsked, wantedOf } from './help';

/**
 * Says what staff are wanted for: what a self-checkout cannot go on without, and what somebody asked for by hand. That
 * stands over a lock, a sale and a reload until it is answered or taken back.
 */
export class HelpDesk {
  readonly #counter: Counter;
  #following = false;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** Takes up what stood when the page was closed or killed, and follows the till from then on. */
  async begin(): Promise<void> {
    const { database, store } = this.#counter;
    const help = await database.fact<Help>('help');
    if (help) store.happen({ kind: 'help-changed', help });
    store.listen((state, before) => {
      const { help } = reallyAtHand(state);
      if (help !== reallyAtHand(before).help) void (help ? database.keep('help', help) : database.forget('help'));
      this.#followSoon();
    });
    this.#followSoon();
  }

  /** Calls somebody, or takes the call back. */
  call(): void {
    if (this.#counter.store.get().help) this.takeBack();
    else this.callOnce();
  }

  /** Calls somebody unless staff are wanted already. */
  callOnce(): void {
    const { store } = this.#counter;
    const state = store.get();
    if (state.help || !mayCall(state)) return;
    // A customer's first touch may be a call.
    if (selfServed(state) && !state.customer) store.happen({ kind: 'customer-came' });
    this.#ask({ why: 'CALLED' });
  }

  /** Asks that a line be taken out, or the whole basket: a customer does not do that alone. */
  askToTakeOut(line?: number): void {
    this.#ask(line === undefined ? { why: 'VOID' } : { why: 'VOID', line });
  }

  /** Nothing is wanted any more of what was asked for by hand; what the till itself asks stands until it is answered. */
  takeBack(): void {
    const { store } = this.#counter;
    const why = store.get().help?.why;
    if (why === 'CALLED' || why === 'VOID') store.happen({ kind: 'help-changed', help: null });
  }

  #ask(help: Omit<Help, 'since'>): void {
    const { store, now } = this.#counter;
    store.happen({ kind: 'help-changed', help: { ...help, since: now() } });
  }

  /** After all that one step makes happen, so that what only looks unanswered in its middle calls nobody. */
  #followSoon(): void {
    if (this.#following) return;
    this.#following = true;
    setTimeout(() => {
      this.#following = false;
      this.#follow();
    });
  }

  #follow(): void {
    const { store, scale } = this.#counter;
    const state = store.get();
    const { help } = state;
    const wanted = wantedOf(state, !scale.simulated);
    if (wanted) {
      if (help?.why !== wanted.why || help.line !== wanted.line) this.#ask(wanted);
    } else if (help && !stillAsked(help, state)) store.happen({ kind: 'help-changed', help: null });
  }
}
