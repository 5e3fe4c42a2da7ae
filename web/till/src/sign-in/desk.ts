import type { Counter } from '../counter/context';
import type { Permission, StaffMember } from '../server/setup';
import { pinMatches, type WrongPins, waitUntil } from './pin';

/** What became of a PIN: right, wrong, or too soon after wrong ones (`until` is epoch milliseconds). */
export type PinAnswer = { kind: 'right' } | { kind: 'wrong'; until: number } | { kind: 'wait'; until: number };

/** Signs cashiers in and lets others approve, by PIN, without asking the server. */
export class SignInDesk {
  readonly #counter: Counter;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  async signIn(member: StaffMember, pin: string): Promise<PinAnswer> {
    const answer = await this.check(member, pin);
    if (answer.kind !== 'right') return answer;
    await this.#counter.database.keep('last-cashier', member.id);
    this.#counter.store.happen({ kind: 'signed-in', cashier: member });
    return answer;
  }

  /** Checks a PIN; wrong ones are counted on the disk, so that reloading the page does not start anew. */
  async check(member: StaffMember, pin: string): Promise<PinAnswer> {
    const { database, now } = this.#counter;
    const name = `wrong-pins-${member.id}`;
    const wrong = await database.fact<WrongPins>(name);
    const until = waitUntil(wrong);
    if (until > now()) return { kind: 'wait', until };
    if (await pinMatches(pin, member.pin)) {
      await database.forget(name);
      return { kind: 'right' };
    }
    const more = { count: (wrong?.count ?? 0) + 1, last: now() };
    await database.keep(name, more);
    return { kind: 'wrong', until: waitUntil(more) };
  }

  lock(): void {
    this.#counter.store.happen({ kind: 'locked' });
  }

  /** Staff of this store who may do what the cashier may not, and are known to have reached an age. */
  approvers(permission: Permission, age: number): StaffMember[] {
    const staff = this.#counter.store.get().setup?.staff ?? [];
    return staff.filter((one) => one.permissions.includes(permission) && (one.ageReached ?? 0) >= age);
  }
}
