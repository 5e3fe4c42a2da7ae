import { describe, expect, it } from 'vitest';
import { emptyBasket } from '../basket/basket';
import type { Counter } from '../counter/context';
import { TillStore } from '../counter/store';
import { Refused, Unreachable } from '../server/client';
import type { Setup } from '../server/setup';
import { CouponDesk } from './desk';

const READ = { kind: 'COUPON', coupon: 'ONCE', name: 'Once', most: 2, from: 0, to: 99_999 } as const;

/** A till with a line whose server answers by `answer`, and what it was asked and told to take back. */
function counter(answer: (asked: number) => Promise<void>, limitedCoupons = ['ONCE']) {
  const store = new TillStore();
  store.happen({ kind: 'setup-taken', setup: { till: {}, staff: [], limitedCoupons } as unknown as Setup });
  store.happen({ kind: 'link-changed', link: { online: true } });
  const asked: { id: string; basket: string }[] = [];
  const back: string[] = [];
  const parts = {
    store,
    tones: { play: () => {} },
    server: {
      reserveCoupon: (each: { id: string; basket: string }) => answer(asked.push(each)),
      giveCouponBack: async (id: string) => void back.push(id),
    },
  } as unknown as Counter;
  return { desk: new CouponDesk(parts), store, asked, back };
}

const coupons = (store: TillStore) => store.get().basket.coupons;
const said = (store: TillStore) => store.get().notice?.text;

describe('a coupon of which there are only so many', () => {
  it('is asked for under one id until an answer comes, for the basket in front', async () => {
    const { desk, store, asked } = counter(async (times) => {
      if (times === 1) throw new Unreachable('lost');
    });
    await desk.give(READ);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]?.basket).toBe(store.get().basket.id);
    expect(coupons(store)).toEqual([{ code: 'ONCE', name: 'Once', reservation: asked[0]?.id }]);
  });

  it('is not given when it is used up', async () => {
    const { desk, store } = counter(async () => {
      throw new Refused(409, { type: '/problems/coupon-used-up' });
    });
    await desk.give(READ);
    expect(coupons(store)).toBeUndefined();
    expect(said(store)).toBe('basket.said.couponUsedUp');
  });

  it('is taken on trust, and says so, without a line and when no answer comes', async () => {
    const lost = counter(async () => {
      throw new Unreachable('lost');
    });
    await lost.desk.give(READ);
    expect(lost.asked).toHaveLength(2);
    expect(coupons(lost.store)?.[0]?.trusted).toBe(true);
    const away = counter(async () => {});
    away.store.happen({ kind: 'link-changed', link: { online: false } });
    await away.desk.give(READ);
    expect(away.asked).toHaveLength(0);
    expect(coupons(away.store)?.[0]?.trusted).toBe(true);
    expect(said(away.store)).toBe('basket.said.couponTrusted');
  });

  it('is given back when its basket is gone before the answer came', async () => {
    let answer = () => {};
    const { desk, store, asked, back } = counter(() => new Promise((done) => (answer = done)));
    const giving = desk.give(READ);
    store.happen({ kind: 'recorded', last: null, basket: emptyBasket(), dialog: null, notice: null });
    answer();
    await giving;
    expect(coupons(store)).toBeUndefined();
    expect(back).toEqual([asked[0]?.id]);
    expect(said(store)).toBe('basket.said.couponTooLate');
  });

  it('is told to the server when it is given back, each by its own id', async () => {
    const { desk, store, asked, back } = counter(async () => {});
    await desk.give(READ);
    await desk.give(READ);
    desk.giveBack(1);
    expect(back).toEqual([asked[1]?.id]);
    desk.giveAllBack();
    expect(back).toEqual([asked[1]?.id, asked[0]?.id]);
    expect(coupons(store)).toBeUndefined();
  });
});

describe('any other coupon, and one that is only practised with', () => {
  it('is given without a question', async () => {
    const free = counter(async () => {}, []);
    await free.desk.give(READ);
    expect(free.asked).toHaveLength(0);
    expect(coupons(free.store)).toEqual([{ code: 'ONCE', name: 'Once' }]);
    const practised = counter(async () => {});
    practised.store.happen({ kind: 'training-begun' });
    await practised.desk.give(READ);
    expect(practised.asked).toHaveLength(0);
    expect(coupons(practised.store)).toEqual([{ code: 'ONCE', name: 'Once' }]);
  });
});
