import type { Coupon } from '../basket/basket';
import type { Counter } from '../counter/context';
import { uuidv7 } from '../journal/identifier';
import type { CodeRead } from '../rules/rules';
import { Refused, Unreachable } from '../server/client';

type CouponRead = Extract<CodeRead, { kind: 'COUPON' }>;

/** What the server says of a coupon of which there are only so many. */
type Answer = 'kept' | 'used-up' | 'no-answer';

/** How often the same question is put: an answer may be lost on its way, and the second one takes nothing more. */
const TRIES = 2;

/**
 * Decides which coupons count. One of which there are only so many in all is asked for where there is a line, so that two
 * tills cannot both give the last one; without a line it is taken on trust, and the office lists what was given too often.
 * What a basket was given and the server does not find on its entry is there again by itself.
 */
export class CouponDesk {
  readonly #counter: Counter;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** A coupon counts when it is in force and was not given too often; what it saves shows as soon as its goods are there. */
  async give({ coupon, name, most, from, to }: CouponRead): Promise<void> {
    const { store } = this.#counter;
    const { basket, day, setup, training } = store.get();
    const given = basket.coupons?.filter(({ code }) => code === coupon).length ?? 0;
    if (day < from || day >= to) this.#wrong('basket.said.couponNotNow', name);
    else if (given >= most) this.#wrong('basket.said.couponEnough', name);
    else if (training || !setup?.limitedCoupons?.includes(coupon)) this.#taken({ code: coupon, name });
    else await this.#askFor(coupon, name);
  }

  async #askFor(code: string, name: string): Promise<void> {
    const { store } = this.#counter;
    const { basket } = store.get();
    const reservation = uuidv7();
    const notice = { tone: 'plain', text: 'basket.said.couponAsking', with: { name } } as const;
    store.happen({ kind: 'noticed', notice });
    const answer = await this.#ask({ id: reservation, code, basket: basket.id });
    const now = store.get();
    if (answer === 'used-up') this.#wrong('basket.said.couponUsedUp', name);
    else if (now.basket.id !== basket.id || now.recording) {
      void this.#giveBack(reservation);
      this.#wrong('basket.said.couponTooLate', name);
    } else this.#taken({ code, name, reservation, ...(answer === 'no-answer' && { trusted: true }) });
  }

  async #ask(asked: { id: string; code: string; basket: string }): Promise<Answer> {
    const { server, store } = this.#counter;
    for (let tried = 0; tried < TRIES && store.get().link.online; tried++) {
      try {
        await server.reserveCoupon(asked);
        return 'kept';
      } catch (problem) {
        if (problem instanceof Unreachable) continue;
        if (!(problem instanceof Refused)) throw problem;
        if (problem.problem.type === '/problems/coupon-used-up') return 'used-up';
        // A server that cannot say is no reason to send the customer away.
        reportError(problem);
        return 'no-answer';
      }
    }
    return 'no-answer';
  }

  #taken(coupon: Coupon): void {
    const { store, tones } = this.#counter;
    const text = coupon.trusted ? 'basket.said.couponTrusted' : 'basket.said.coupon';
    const notice = { tone: 'good', text, with: { name: coupon.name } } as const;
    store.happen({ kind: 'coupon-given', coupon, notice });
    tones.play('taken');
  }

  /** Gives a coupon of the basket in front back. */
  giveBack(at: number): void {
    const { store } = this.#counter;
    const { basket, recording } = store.get();
    const coupon = basket.coupons?.[at];
    if (!coupon || recording) return;
    store.happen({ kind: 'coupon-given-back', at });
    if (coupon.reservation !== undefined) void this.#giveBack(coupon.reservation);
  }

  /** Gives all coupons of the basket in front back: nothing is bought with them. */
  giveAllBack(): void {
    const { coupons = [] } = this.#counter.store.get().basket;
    for (const _ of coupons) this.giveBack(0);
  }

  /** Without a line nothing is told: the entry of the basket tells it, and where there is none the office sees it wait. */
  async #giveBack(reservation: string): Promise<void> {
    try {
      await this.#counter.server.giveCouponBack(reservation);
    } catch (problem) {
      const unknown = problem instanceof Refused && problem.status === 404;
      if (!unknown && !(problem instanceof Unreachable)) reportError(problem);
    }
  }

  #wrong(text: string, name: string): void {
    const { store, tones } = this.#counter;
    tones.play('wrong');
    store.happen({ kind: 'noticed', notice: { tone: 'wrong', text, with: { name } } });
  }
}
