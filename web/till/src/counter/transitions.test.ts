import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyBasket, isEmpty, type NewLine, readKeyed, readPieces, readTimes } from '../basket/basket';
import type { BasketEntry } from '../journal/entry';
import type { PriceBook } from '../price-book/book';
import type { Recall } from '../price-book/product';
import type { Setup, StaffMember } from '../server/setup';
import { initialState, maySell, reallyAtHand, type TillState } from './state';
import { type Happening, next } from './transitions';

const MILK: NewLine = { code: '04006381333931', product: 7, quantity: 1000 };
const BREAD: NewLine = { code: '04000000000013', product: 8, quantity: 1000 };
const WRONG: NewLine = { code: '999', quantity: 1000, trouble: 'unknown' };
const said = { tone: 'good', text: 'basket.said.added' } as const;

const after = (happenings: Happening[], from: TillState = initialState()) => happenings.reduce(next, from);
const add = (line: NewLine): Happening => ({ kind: 'line-added', line, notice: said });

describe('a basket', () => {
  it('counts ten quick scans of one article as ten', () => {
    const { basket } = after(Array.from({ length: 10 }, () => add(MILK)));
    expect(basket.lines.map((line) => line.quantity)).toEqual([10_000]);
  });

  it('begins a new line when another article came between', () => {
    expect(after([add(MILK), add(BREAD), add(MILK)]).basket.lines.map((line) => line.product)).toEqual([7, 8, 7]);
  });

  it('never counts wrong lines together, so that each must be taken out', () => {
    expect(after([add(WRONG), add(WRONG)]).basket.lines).toHaveLength(2);
  });

  it('holds every scanned piece, in order, whatever is scanned', () => {
    const line = fc.constantFrom(MILK, BREAD, WRONG, { ...MILK, embeddedPrice: 399 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const { basket } = after(lines.map(add));
        const pieces = (all: NewLine[]) =>
          all.flatMap(({ code, quantity }) => Array.from({ length: quantity / 1000 }, () => code));
        expect(pieces(basket.lines)).toEqual(pieces(lines));
        expect(new Set(basket.lines.map((one) => one.key)).size).toBe(basket.lines.length);
      }),
      { seed: 20261124 },
    );
  });

  it('adds nothing when a weighing is given up', () => {
    const apples = { code: 'PLU4135', product: 9, quantity: 0, trouble: 'needs-weight' } as const;
    const begun = after([add(MILK), add(apples)]);
    const key = begun.basket.lines.at(-1)?.key ?? 0;
    expect(after([{ kind: 'line-taken-out', key }], begun).basket.lines.map((line) => line.product)).toEqual([7]);
    const weighed = after([{ kind: 'weighed', key, quantity: 1250, tare: 20, notice: said }], begun).basket.lines.at(
      -1,
    );
    expect(weighed).toEqual({ key, code: 'PLU4135', product: 9, quantity: 1250, tare: 20 });
  });

  it('keeps the change of the sale before in sight until the next scan', () => {
    const last = { entry: {} as BasketEntry, receipt: 'R1-2-3-0' };
    const sold = after([{ kind: 'recorded', last, basket: null, dialog: null, notice: null }]);
    expect(sold.last).toBe(last);
    expect(after([add(MILK)], sold).last).toBeNull();
  });

  it('takes a scan under a dialog without closing it', () => {
    const { dialog, basket } = after([add(MILK), { kind: 'dialog-opened', dialog: { kind: 'pay' } }, add(BREAD)]);
    expect(dialog).toEqual({ kind: 'pay' });
    expect(basket.lines).toHaveLength(2);
  });
});

describe('coupons', () => {
  const coupon = { code: 'C1', name: 'Coffee' };
  const given: Happening = { kind: 'coupon-given', coupon, notice: said };

  it('stand in the basket as often as they were given, are given back one by one, and go with it into hold', () => {
    const twice = after([add(MILK), given, given]);
    expect(twice.basket.coupons).toEqual([coupon, coupon]);
    const once = after([{ kind: 'coupon-given-back', at: 0 }], twice);
    expect(once.basket.coupons).toEqual([coupon]);
    expect(after([{ kind: 'coupon-given-back', at: 0 }], once).basket.coupons).toBeUndefined();
    const held = after([{ kind: 'held', held: { basket: once.basket, at: 1 }, notice: said }], once);
    expect(held.basket.coupons).toBeUndefined();
    expect(after([{ kind: 'recalled', id: once.basket.id, held: null }], held).basket.coupons).toEqual([coupon]);
  });
});

describe('coupons under another price book', () => {
  const coupon = { code: 'C1', name: 'Coffee' };
  const given: Happening = { kind: 'coupon-given', coupon, notice: said };
  const bookAsking = (...asked: { code: string; most?: number }[]) =>
    ({
      byId: () => undefined,
      rules: { promotions: asked.map((one, id) => ({ id, name: 'P', coupon: one })) },
    }) as unknown as PriceBook;
  const under = (book: PriceBook) => after([given, given, { kind: 'book-taken', book }]).basket.coupons;

  it('stay while it asks for them, as often as it may be, and go when it does not', () => {
    expect(under(bookAsking({ code: 'C1', most: 2 }))).toEqual([coupon, coupon]);
    expect(under(bookAsking({ code: 'C1' }))).toEqual([coupon]);
    expect(under(bookAsking({ code: 'C2', most: 9 }))).toBeUndefined();
    expect(under(bookAsking())).toBeUndefined();
  });
});

describe('something taken off a line', () => {
  const off = { amount: 100, reason: 'Damaged', approvedBy: 3 };
  const rung = after([add(MILK)]);
  const key = rung.basket.lines[0]?.key ?? 0;
  const reduced = after([{ kind: 'off-set', key, off, notice: said }], rung);

  it('stays with that piece: the next of the same article is a line of its own at its full price', () => {
    expect(after([add(MILK)], reduced).basket.lines.map((line) => line.off)).toEqual([off, undefined]);
  });

  it('is given up with the quantity it was for, and can be taken back', () => {
    expect(after([{ kind: 'quantity-set', key, quantity: 2000 }], reduced).basket.lines[0]?.off).toBeUndefined();
    expect(after([{ kind: 'off-set', key, off: null, notice: said }], reduced).basket.lines).toEqual(rung.basket.lines);
  });
});

describe('what can be sold', () => {
  const bookOf = (milk: object, recalls: Recall[] = []) =>
    ({
      byId: (id: number) => (id === 7 ? { id, name: 'Milk', unit: 'EACH', codes: [], ...milk } : undefined),
      rules: { recalls },
    }) as unknown as PriceBook;
  const prices = [{ from: 0, to: 101, amount: 300 }];
  const selling = after([{ kind: 'day-begun', day: 100 }, { kind: 'book-taken', book: bookOf({ prices }) }, add(MILK)]);
  const trouble = (state: TillState) => state.basket.lines.map((line) => line.trouble);

  it('follows the price book: what is blocked or called back under a basket is in trouble, and is not when that ends', () => {
    const blocked = after([{ kind: 'book-taken', book: bookOf({ prices, blocked: true }) }], selling);
    expect([trouble(selling), trouble(blocked)]).toEqual([[undefined], ['blocked']]);
    const recalls = [{ id: 1, product: 7, lot: 'A', reason: 'Glass' }];
    const asked = after([{ kind: 'book-taken', book: bookOf({ prices }, recalls) }], selling);
    expect(trouble(asked)).toEqual(['needs-lot']);
    const key = asked.basket.lines[0]?.key ?? 0;
    const say = (lot: string) => after([{ kind: 'lot-said', key, code: `(10)${lot}`, lot, notice: said }], asked);
    expect([trouble(say('A')), trouble(say('B'))]).toEqual([['recalled'], [undefined]]);
    expect(trouble(after([{ kind: 'book-taken', book: bookOf({ prices }) }], say('A')))).toEqual([undefined]);
  });

  it('pain 12: follows the day: a price that has ended at midnight leaves the line without one', () => {
    expect(trouble(after([{ kind: 'day-begun', day: 101 }], selling))).toEqual(['no-price']);
  });

  it('follows the price book in a held basket too, once it comes back', () => {
    const basket = selling.basket;
    const held = after([{ kind: 'held', held: { basket, at: 1 }, notice: said }], selling);
    const later = after([{ kind: 'book-taken', book: bookOf({ prices, blocked: true }) }], held);
    expect(trouble(after([{ kind: 'recalled', id: basket.id, held: null }], later))).toEqual(['blocked']);
  });
});

describe('restricted goods', () => {
  const restrictions = [
    { id: 1, name: 'Beer', products: [7], age: 21, cashierAge: 18, hours: [{ days: [1], from: 0, to: 60 }] },
    { id: 2, name: 'Glue', products: [8], age: 18 },
  ];
  const book = {
    byId: (id: number) => ({ id, name: 'Beer', unit: 'EACH', codes: [], prices: [{ from: 0, amount: 300 }] }),
    rules: { restrictions },
  } as unknown as PriceBook;
  const member = (id: number, ageReached: number | null) => ({ id, ageReached }) as unknown as StaffMember;
  const setup = { staff: [member(1, 30), member(2, null)] } as unknown as Setup;
  const by = (cashier: StaffMember, minute: number) =>
    after([
      { kind: 'setup-taken', setup },
      { kind: 'book-taken', book },
      { kind: 'signed-in', cashier },
      { kind: 'minute-begun', minute },
      add(MILK),
      add(BREAD),
    ]);
  const trouble = (state: TillState) => state.basket.lines.map((line) => line.trouble);
  const found = (age: number): Happening => ({
    kind: 'age-checked',
    said: { age, how: 'CLEARLY_OLDER' },
    notice: said,
  });

  it('are asked for once a basket, and again where more is asked', () => {
    const asked = by(member(1, 30), 0);
    expect(trouble(asked)).toEqual(['needs-age', 'needs-age']);
    expect(trouble(after([found(18)], asked))).toEqual(['needs-age', undefined]);
    const answered = after([found(18), found(21)], asked);
    expect(trouble(answered)).toEqual([undefined, undefined]);
    expect(trouble(after([add(MILK)], answered))).toEqual([undefined, undefined, undefined]);
    expect(answered.basket.ageCheck).toEqual({ age: 21, how: 'CLEARLY_OLDER' });
  });

  it('of a cashier who is too young wait for somebody who answers, and the basket stays', () => {
    const asked = by(member(2, null), 0);
    expect(trouble(asked)).toEqual(['too-young', 'needs-age']);
    const answered = after([{ kind: 'age-checked', said: { seller: 1 }, notice: said }, found(21)], asked);
    expect(trouble(answered)).toEqual([undefined, undefined]);
    expect(answered.basket.ageCheck).toEqual({ age: 21, how: 'CLEARLY_OLDER', seller: 1 });
    expect(trouble(after([{ kind: 'signed-in', cashier: member(1, 30) }], asked))).toEqual(['needs-age', 'needs-age']);
  });

  it('are in trouble from the minute in which their hours end, whatever was answered', () => {
    const answered = after([found(21)], by(member(1, 30), 59));
    expect(trouble(answered)).toEqual([undefined, undefined]);
    expect(trouble(after([{ kind: 'minute-begun', minute: 60 }], answered))).toEqual(['restricted', undefined]);
  });

  it('are asked for anew in the next basket', () => {
    const answered = after([found(21)], by(member(1, 30), 0));
    const next = after([{ kind: 'held', held: { basket: answered.basket, at: 1 }, notice: said }, add(MILK)], answered);
    expect(trouble(next)).toEqual(['needs-age']);
  });
});

describe('holding and recalling', () => {
  it('swaps the basket in front for the held one and loses neither', () => {
    const first = after([add(MILK)]);
    const held = after([{ kind: 'held', held: { basket: first.basket, at: 1 }, notice: said }], first);
    expect(isEmpty(held.basket)).toBe(true);
    const second = after([add(BREAD)], held);
    const back = after([{ kind: 'recalled', id: first.basket.id, held: { basket: second.basket, at: 2 } }], second);
    expect(back.basket).toEqual(first.basket);
    expect(back.held.map((one) => one.basket)).toEqual([second.basket]);
  });
});

describe('paying', () => {
  it('says of the last entry alone that the drawer opened for it', () => {
    const entry = (opened: boolean): Happening[] => [
      { kind: 'recording-begun' },
      ...(opened ? [{ kind: 'drawer-opened' } as const] : []),
      { kind: 'recorded', last: null, basket: null, dialog: null, notice: null },
    ];
    expect(after(entry(true)).drawerOpen).toBe(true);
    expect(after([...entry(true), ...entry(false)]).drawerOpen).toBe(false);
  });

  it('takes cash handed over twice as one tender', () => {
    const cash = (given: number): Happening => ({ kind: 'tender-taken', tender: { kind: 'CASH', given } });
    const card: Happening = { kind: 'tender-taken', tender: { kind: 'CARD', amount: 300, reference: 'a' } };
    expect(after([cash(500), card, cash(200)]).basket.tenders).toEqual([
      { kind: 'CARD', amount: 300, reference: 'a' },
      { kind: 'CASH', given: 700 },
    ]);
  });

  it('leaves the basket as it was when the sale could not be written', () => {
    const before = after([add(MILK), { kind: 'recording-begun' }]);
    const failed = after([{ kind: 'recording-failed', notice: { tone: 'wrong', text: 'x' } }], before);
    expect(failed.basket).toBe(before.basket);
    expect(failed.recording).toBe(false);
  });
});

describe('the card terminal', () => {
  const card: Happening = { kind: 'tender-taken', tender: { kind: 'CARD', amount: 300, reference: 'SIM-1' } };
  const other: Happening = { kind: 'tender-taken', tender: { kind: 'CARD', amount: 200, reference: 'SIM-2' } };
  const back: Happening = { kind: 'card-begun', pending: { id: 'b', amount: -300, givesBack: 'SIM-1' } };

  it('has given back the card part that it was asked for, and no other', () => {
    const { basket } = after([card, other, back, { kind: 'card-gave-back', notice: said }]);
    expect(basket.tenders).toEqual([{ kind: 'CARD', amount: 200, reference: 'SIM-2' }]);
    expect(basket.pendingCard).toBeUndefined();
  });

  it('leaves the card part where it is when it would not pay back', () => {
    const { basket } = after([card, back, { kind: 'card-ended', tender: null, notice: said }]);
    expect(basket.tenders).toHaveLength(1);
    expect(basket.pendingCard).toBeUndefined();
  });
});

describe('an entry that is being written', () => {
  it('is not changed under the pen: what comes meanwhile leaves the basket alone', () => {
    const writing = after([add(MILK), { kind: 'recording-begun' }]);
    const key = writing.basket.lines[0]?.key ?? 0;
    for (const happening of [
      add(BREAD),
      { kind: 'line-taken-out', key },
      { kind: 'quantity-set', key, quantity: 2000 },
      { kind: 'member-set', member: true },
    ] as Happening[]) {
      expect(next(writing, happening).basket).toBe(writing.basket);
    }
  });
});

describe('scans wait', () => {
  it('while nobody is signed in, no shift is open, or a sale is written', () => {
    const ready = { ...initialState(), stage: { at: 'selling' }, book: {}, cashier: {}, shift: {} } as TillState;
    expect(maySell(ready)).toBe(true);
    expect(maySell({ ...ready, cashier: null })).toBe(false);
    expect(maySell({ ...ready, shift: null })).toBe(false);
    expect(maySell({ ...ready, recording: true })).toBe(false);
    expect(maySell({ ...ready, dialog: { kind: 'pay' } })).toBe(true);
  });
});

describe('the entry line', () => {
  it.each([
    ['4011', { quantity: null, code: '4011' }],
    ['3*4011', { quantity: 3000, code: '4011' }],
    ['3 x 4011', { quantity: 3000, code: '4011' }],
    ['1.25*4011', { quantity: 1250, code: '4011' }],
    ['0*4011', null],
    ['3*', null],
    ['10000*4011', null],
  ])('reads %s', (text, keyed) => expect(readKeyed(text)).toEqual(keyed));

  it.each([
    ['3*', 3000],
    ['1.25 x', 1250],
    ['3', null],
    ['0*', null],
    ['3*4011', null],
    ['', null],
  ])('takes what waits for its code in %s', (text, quantity) => expect(readTimes(text)).toBe(quantity));

  it.each([
    ['3', 3],
    [' 12 ', 12],
    ['0', null],
    ['123', null],
    ['3*', null],
    ['', null],
  ])('takes pieces for the line in hand in "%s"', (text, pieces) => expect(readPieces(text)).toBe(pieces));
});

describe('training', () => {
  const shift = { id: 'S1', openedAt: 0, cashier: 1 };
  const at = after([{ kind: 'shift-opened', shift }, add(MILK), { kind: 'training-begun' }]);

  it('begins with nothing at hand, and says what really is', () => {
    expect({ shift: at.shift, lines: at.basket.lines }).toEqual({ shift: null, lines: [] });
    expect(reallyAtHand(at)).toMatchObject({ shift, basket: { lines: [{ product: 7 }] } });
  });

  it('gives everything back as it was, whatever was practised', () => {
    const practised = after([{ kind: 'shift-opened', shift: { ...shift, id: 'S2' } }, add(BREAD), add(WRONG)], at);
    const { training, ...back } = after([{ kind: 'training-ended' }], practised);
    expect(training).toBeNull();
    expect(reallyAtHand({ ...back, training })).toEqual({ ...back, ...reallyAtHand(at), training });
  });
});

describe('a self-checkout', () => {
  const setup = { till: { id: 2, name: 'Till 2', store: 1, mode: 'SELF' }, staff: [] } as unknown as Setup;
  const lead = { id: 9, name: 'Priya' } as StaffMember;
  const working: TillState = { ...initialState(), stage: { at: 'selling' } };
  const told: Happening = { kind: 'setup-taken', setup };

  it('is what the office says, as soon as nobody is in the middle of anything', () => {
    expect(after([told], working).mode).toBe('SELF');
    const busy = after([add(MILK), told], working);
    expect(busy.mode).toBe('COUNTER');
    const key = busy.basket.lines[0]?.key ?? 0;
    expect(after([{ kind: 'line-taken-out', key }], busy).mode).toBe('SELF');
    const counting = after([{ kind: 'dialog-opened', dialog: { kind: 'close-shift' } }, told], working);
    expect(counting.mode).toBe('COUNTER');
    expect(after([{ kind: 'dialog-closed' }], counting).mode).toBe('SELF');
  });

  it('does not take the change from under a cashier’s eyes: it is taken up when the till is locked', () => {
    const cashier = { ...lead, permissions: [] } as unknown as StaffMember;
    const last = { entry: {} as BasketEntry, receipt: 'R1-2-3-0' };
    const paid: Happening = { kind: 'recorded', last, basket: emptyBasket(), dialog: null, notice: null };
    const sold = after([add(MILK), { kind: 'setup-taken', setup: { ...setup, staff: [cashier] } }, paid], {
      ...working,
      cashier,
    });
    expect(sold.mode).toBe('COUNTER');
    expect(after([{ kind: 'locked' }], sold).mode).toBe('SELF');
  });

  it.each(['SELF', 'COUNTER'] as const)(
    'reopens with a basket as the %s it was, whatever the office has said since',
    (mode) => {
      const { basket } = after([add(MILK)]);
      const other = mode === 'SELF' ? 'COUNTER' : 'SELF';
      const since: Happening = { kind: 'setup-taken', setup: { ...setup, till: { ...setup.till, mode: other } } };
      const kept = { shift: null, basket, held: [], pendingRefund: null, last: null, mode };
      const reopened = after([since, { kind: 'reopened', ...kept }], initialState());
      expect(after([{ kind: 'stage-reached', stage: { at: 'selling' } }], reopened).mode).toBe(mode);
    },
  );

  it('has a customer from the first touch or scan until they leave with an empty basket', () => {
    const self = after([told], working);
    expect(self.customer).toBe(false);
    expect(after([{ kind: 'customer-came' }], self).customer).toBe(true);
    const scanned = after([add(MILK)], self);
    expect(scanned.customer).toBe(true);
    expect(after([{ kind: 'customer-left' }], scanned).customer).toBe(true);
    // The office may want a counter again: not before the customer has seen the receipt.
    const counter: Happening = { kind: 'setup-taken', setup: { ...setup, till: { ...setup.till, mode: 'COUNTER' } } };
    const paid: Happening = { kind: 'recorded', last: null, basket: emptyBasket(), dialog: null, notice: null };
    expect(after([counter, paid], scanned).mode).toBe('SELF');
    expect(after([counter, paid, { kind: 'customer-left' }], scanned).mode).toBe('COUNTER');
    expect(after([{ kind: 'customer-came' }, { kind: 'customer-left' }], self).customer).toBe(false);
  });

  it('is worked by staff until they go on or it is locked', () => {
    const attended = after([told, { kind: 'staff-came', member: lead }], working);
    expect(attended.attending).toBe(lead);
    expect(after([{ kind: 'staff-left' }], attended).attending).toBeNull();
    expect(after([{ kind: 'locked' }], attended).attending).toBeNull();
  });
});
