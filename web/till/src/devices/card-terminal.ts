import Dexie, { type Table } from 'dexie';
import type { TerminalKind } from '../journal/entry';

/** How a payment was answered; `available` is what a balance still has when it has too little, minor units. */
export type CardOutcome =
  | { kind: 'approved'; reference: string }
  | { kind: 'declined'; available?: number }
  | { kind: 'no-answer' };

/**
 * A card terminal. `charge` may be called again with the same id, after a time-out or a crash, and then answers what
 * became of the first call: nobody pays twice.
 */
export interface CardTerminal {
  readonly simulated: boolean;
  /** Charges minor units of a card or of benefits; a negative amount pays back. */
  charge(id: string, amount: number, kind: TerminalKind): Promise<CardOutcome>;
  /** What the terminal itself took by kind, less what it paid back, since an instant: its own side of the shift's count. */
  takenSince(at: number): Promise<{ kind: TerminalKind; amount: number }[]>;
}

/** What the simulator answers next, chosen in Settings. */
export type CardBehaviour = 'approve' | 'decline' | 'time-out';

interface Charge {
  id: string;
  /** A card's where it is not said: the simulator knew nothing else once. */
  kind?: TerminalKind;
  amount: number;
  at: number;
  outcome: CardOutcome;
}

/** What the simulator remembers, apart from the till's own database and as durable: a terminal outlives the till's crash. */
class Memory extends Dexie {
  charges!: Table<Charge, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ charges: 'id, at' });
  }
}

/** Stands in for a card terminal. No card is read and no money moves; the till says so wherever a card is offered. */
export class SimulatedCardTerminal implements CardTerminal {
  readonly simulated = true;
  readonly #memory: Memory;
  readonly #wait_ms: number;
  readonly #behaviour: () => CardBehaviour;

  constructor(behaviour: () => CardBehaviour, wait_ms = 700, name = 'aisle-card-simulator') {
    this.#behaviour = behaviour;
    this.#memory = new Memory(name);
    this.#wait_ms = wait_ms;
  }

  async charge(id: string, amount: number, kind: TerminalKind): Promise<CardOutcome> {
    const before = await this.#memory.charges.get(id);
    if (before) return before.outcome;
    const behaviour = this.#behaviour();
    await new Promise((resolve) => setTimeout(resolve, this.#wait_ms));
    if (behaviour === 'time-out') return { kind: 'no-answer' };
    const outcome: CardOutcome =
      behaviour === 'approve'
        ? { kind: 'approved', reference: `SIM-${id.slice(-8).toUpperCase()}` }
        : { kind: 'declined' };
    await this.#memory.charges.put({ id, kind, amount, at: Date.now(), outcome });
    return outcome;
  }

  async takenSince(at: number): Promise<{ kind: TerminalKind; amount: number }[]> {
    const charges = await this.#memory.charges.where('at').aboveOrEqual(at).toArray();
    const sums = new Map<TerminalKind, number>();
    for (const { kind = 'CARD', amount, outcome } of charges) {
      if (outcome.kind === 'approved') sums.set(kind, (sums.get(kind) ?? 0) + amount);
    }
    return Array.from(sums, ([kind, amount]) => ({ kind, amount }));
  }
}
