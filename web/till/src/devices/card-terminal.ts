export type CardOutcome = { kind: 'approved'; reference: string } | { kind: 'declined' } | { kind: 'no-answer' };

/**
 * A card terminal. `charge` may be called again with the same id, after a time-out or a crash, and then answers what
 * became of the first call: nobody pays twice.
 */
export interface CardTerminal {
  readonly simulated: boolean;
  /** Charges minor units; a negative amount pays back. */
  charge(id: string, amount: number): Promise<CardOutcome>;
  /** What the terminal itself took, less what it paid back, since an instant: its own side of the shift's count. */
  takenSince(at: number): number;
}

/** What the simulator answers next, chosen in Settings. */
export type CardBehaviour = 'approve' | 'decline' | 'time-out';

interface Charge {
  amount: number;
  at: number;
  outcome: CardOutcome;
}

const STORAGE = 'aisle-till-card-simulator';

/** Stands in for a card terminal. No card is read and no money moves; the till says so wherever a card is offered. */
export class SimulatedCardTerminal implements CardTerminal {
  readonly simulated = true;
  readonly #storage: Storage;
  readonly #wait_ms: number;
  readonly #behaviour: () => CardBehaviour;

  constructor(behaviour: () => CardBehaviour, storage: Storage = localStorage, wait_ms = 700) {
    this.#behaviour = behaviour;
    this.#storage = storage;
    this.#wait_ms = wait_ms;
  }

  async charge(id: string, amount: number): Promise<CardOutcome> {
    const charges = this.#charges();
    const before = charges[id];
    if (before) return before.outcome;
    const behaviour = this.#behaviour();
    await new Promise((resolve) => setTimeout(resolve, this.#wait_ms));
    if (behaviour === 'time-out') return { kind: 'no-answer' };
    const outcome: CardOutcome =
      behaviour === 'approve'
        ? { kind: 'approved', reference: `SIM-${id.slice(-8).toUpperCase()}` }
        : { kind: 'declined' };
    const now = this.#charges();
    now[id] = { amount, at: Date.now(), outcome };
    this.#storage.setItem(STORAGE, JSON.stringify(now));
    return outcome;
  }

  takenSince(at: number): number {
    return Object.values(this.#charges())
      .filter((charge) => charge.outcome.kind === 'approved' && charge.at >= at)
      .reduce((sum, charge) => sum + charge.amount, 0);
  }

  #charges(): Record<string, Charge> {
    return JSON.parse(this.#storage.getItem(STORAGE) ?? '{}') as Record<string, Charge>;
  }
}
