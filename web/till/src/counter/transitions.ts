import {
  type Basket,
  type Coupon,
  type Exempt,
  emptyBasket,
  isEmpty,
  type Load,
  type NewLine,
  type Off,
  type PendingCard,
  paidBy,
  withAgeCheck,
  withCoupon,
  withExemption,
  withLine,
  withLoad,
  withLot,
  withOff,
  withoutCoupon,
  withoutLine,
  withoutLoad,
  withoutTender,
  withQuantity,
  withTender,
  withWeight,
} from '../basket/basket';
import { judgedLines, knownCoupons, shelfOf } from '../basket/standing';
import type { AgeCheck } from '../journal/entry';
import type { PriceBook } from '../price-book/book';
import type { Tendered } from '../rules/rules';
import type { Mode, Setup, StaffMember } from '../server/setup';
import {
  type Dialog,
  type HeldBasket,
  type Help,
  type LastEntry,
  type Link,
  type Notice,
  type PendingRefund,
  type Preferences,
  reallyAtHand,
  type Shift,
  type Stage,
  type TillState,
} from './state';

/** Everything that can happen to the till. Each is a fact: what it means is decided in {@link next} alone. */
export type Happening =
  | { kind: 'stage-reached'; stage: Stage }
  | {
      kind: 'reopened';
      shift: Shift | null;
      basket: Basket | null;
      held: HeldBasket[];
      pendingRefund: PendingRefund | null;
      last: LastEntry | null;
      mode: Mode;
    }
  | { kind: 'setup-taken'; setup: Setup }
  | { kind: 'book-taken'; book: PriceBook }
  | { kind: 'day-begun'; day: number }
  | { kind: 'minute-begun'; minute: number }
  | { kind: 'signed-in'; cashier: StaffMember }
  | { kind: 'locked' }
  | { kind: 'shift-opened'; shift: Shift }
  | { kind: 'shift-closed' }
  | { kind: 'training-begun' }
  | { kind: 'training-ended' }
  | { kind: 'line-added'; line: NewLine; notice: Notice | null }
  | { kind: 'line-taken-out'; key: number; notice?: Notice }
  | { kind: 'quantity-set'; key: number; quantity: number }
  | { kind: 'weighed'; key: number; quantity: number; tare: number; notice: Notice }
  | { kind: 'lot-said'; key: number; code: string; lot: string; notice: Notice }
  | { kind: 'age-checked'; said: AgeCheck; notice: Notice }
  | { kind: 'coupon-given'; coupon: Coupon; notice: Notice }
  | { kind: 'coupon-given-back'; at: number }
  | { kind: 'load-put'; load: Load; notice: Notice }
  | { kind: 'load-taken-off'; number: string }
  | { kind: 'off-set'; key: number; off: Off | null; notice: Notice }
  | { kind: 'line-selected'; key: number | null }
  | { kind: 'typed'; text: string }
  | { kind: 'member-set'; member: boolean }
  | { kind: 'exemption-set'; exemption: Exempt | null }
  | { kind: 'card-begun'; pending: PendingCard }
  | { kind: 'card-ended'; tender: Tendered | null; notice: Notice }
  | { kind: 'card-gave-back'; notice: Notice }
  | { kind: 'tender-taken'; tender: Tendered; notCash?: number }
  | { kind: 'tender-given-back'; at: number }
  | { kind: 'refund-begun'; pending: PendingRefund }
  | { kind: 'refund-ended'; notice: Notice }
  | { kind: 'terminal-asked'; asked: boolean }
  | { kind: 'recording-begun' }
  | { kind: 'recorded'; last: LastEntry | null; basket: Basket | null; dialog: Dialog | null; notice: Notice | null }
  | { kind: 'recording-failed'; notice: Notice }
  | { kind: 'held'; held: HeldBasket; notice: Notice }
  | { kind: 'recalled'; id: string; held: HeldBasket | null }
  | { kind: 'dialog-opened'; dialog: Dialog }
  | { kind: 'dialog-closed' }
  | { kind: 'noticed'; notice: Notice | null }
  | { kind: 'customer-came' }
  | { kind: 'customer-left' }
  | { kind: 'staff-came'; member: StaffMember }
  | { kind: 'staff-left' }
  | { kind: 'help-changed'; help: Help | null }
  | { kind: 'drawer-opened' }
  | { kind: 'scans-waiting'; waiting: number }
  | { kind: 'link-changed'; link: Partial<Link> }
  | { kind: 'preferences-set'; preferences: Partial<Preferences> }
  | { kind: 'storage-known'; storage: TillState['storage'] }
  | { kind: 'update-ready' };

/** What a line's standing follows from. */
const FOLLOWED = ['basket', 'book', 'day', 'minute', 'cashier', 'setup'] as const;

/** The till after something happened. Pure: no clock, no storage, no chance. */
export function next(state: TillState, happening: Happening): TillState {
  return withMode(withBasketJudged(happened(state, happening), state));
}

/** Takes up what the office made of the till, with nobody in the middle of anything; and a basket has its customer. */
function withMode(state: TillState): TillState {
  const { setup, mode, basket } = state;
  const wanted = setup && mayChangeMode(state) ? (setup.till.mode ?? 'COUNTER') : mode;
  if (mode !== wanted) return { ...state, mode: wanted, customer: false, attending: null };
  const came = mode === 'SELF' && !state.customer && !isEmpty(basket);
  return came ? { ...state, customer: true } : state;
}

/** With an empty basket only, nothing open, and no change in sight that a cashier is still counting out. */
function mayChangeMode(state: TillState): boolean {
  const { stage, basket, customer, pendingRefund, training, recording, dialog, cashier, last } = state;
  const empty = isEmpty(basket) && !customer && !pendingRefund && !recording;
  return stage.at === 'selling' && empty && !dialog && !training && (!last || !cashier);
}

/**
 * A line's standing follows from the price book, the time, the member and who sells, whichever of them has changed; and a
 * coupon stays only while the price book asks for it.
 */
function withBasketJudged(state: TillState, before: TillState): TillState {
  const { basket, book } = state;
  if (!book || FOLLOWED.every((part) => state[part] === before[part])) return state;
  const lines = judgedLines(basket.lines, shelfOf(state, book));
  const judged = withCoupons(lines === basket.lines ? basket : { ...basket, lines }, book);
  if (judged === basket) return state;
  const worse = lines.some(({ trouble }, at) => trouble !== undefined && trouble !== basket.lines[at]?.trouble);
  return { ...state, basket: judged, notice: worse ? null : state.notice };
}

function withCoupons(basket: Basket, book: PriceBook): Basket {
  const { coupons, ...rest } = basket;
  const known = coupons && knownCoupons(coupons, book);
  if (known === coupons) return basket;
  return known && known.length > 0 ? { ...rest, coupons: known } : rest;
}

function happened(state: TillState, happening: Happening): TillState {
  switch (happening.kind) {
    case 'line-added':
    case 'line-taken-out':
    case 'quantity-set':
    case 'weighed':
    case 'lot-said':
    case 'age-checked':
    case 'off-set':
    case 'coupon-given':
    case 'coupon-given-back':
    case 'load-put':
    case 'load-taken-off':
    case 'line-selected':
    case 'member-set':
    case 'exemption-set':
      return nextOfBasket(state, happening);
    case 'card-begun':
    case 'card-ended':
    case 'card-gave-back':
    case 'tender-taken':
    case 'tender-given-back':
    case 'refund-begun':
    case 'refund-ended':
    case 'terminal-asked':
    case 'recording-begun':
    case 'recorded':
    case 'recording-failed':
    case 'held':
    case 'recalled':
      return nextOfPayment(state, happening);
    case 'signed-in':
    case 'locked':
    case 'shift-opened':
    case 'shift-closed':
    case 'training-begun':
    case 'training-ended':
    case 'reopened':
    case 'customer-came':
    case 'customer-left':
    case 'staff-came':
    case 'staff-left':
      return nextOfShift(state, happening);
    default:
      return nextOfScreen(state, happening);
  }
}

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

function nextOfBasket(
  state: TillState,
  happening: Of<
    | 'line-added'
    | 'line-taken-out'
    | 'quantity-set'
    | 'weighed'
    | 'lot-said'
    | 'age-checked'
    | 'off-set'
    | 'coupon-given'
    | 'coupon-given-back'
    | 'load-put'
    | 'load-taken-off'
    | 'line-selected'
    | 'member-set'
    | 'exemption-set'
  >,
): TillState {
  // What is being written cannot be changed any more: a change now would be in the basket and not in the entry.
  if (state.recording) return state;
  switch (happening.kind) {
    case 'line-added': {
      const basket = withLine(state.basket, happening.line);
      const selected = basket.lines.at(-1)?.key ?? null;
      return { ...state, basket, selected, notice: happening.notice, last: null, drawerOpen: false };
    }
    case 'line-taken-out': {
      const basket = withoutLine(state.basket, happening.key);
      return { ...state, basket, selected: basket.lines.at(-1)?.key ?? null, notice: happening.notice ?? state.notice };
    }
    case 'quantity-set':
      return { ...state, basket: withQuantity(state.basket, happening.key, happening.quantity), dialog: null };
    case 'weighed': {
      const basket = withWeight(state.basket, happening.key, happening.quantity, happening.tare);
      return { ...state, basket, notice: happening.notice };
    }
    case 'lot-said': {
      const basket = withLot(state.basket, happening.key, happening.code, happening.lot);
      return { ...state, basket, notice: happening.notice };
    }
    case 'age-checked':
      return { ...state, basket: withAgeCheck(state.basket, happening.said), notice: happening.notice };
    case 'coupon-given':
      return { ...state, basket: withCoupon(state.basket, happening.coupon), notice: happening.notice, last: null };
    case 'coupon-given-back':
      return { ...state, basket: withoutCoupon(state.basket, happening.at) };
    case 'load-put': {
      const basket = withLoad(state.basket, happening.load);
      return { ...state, basket, notice: happening.notice, dialog: null, last: null, drawerOpen: false };
    }
    case 'load-taken-off':
      return { ...state, basket: withoutLoad(state.basket, happening.number) };
    case 'off-set':
      return {
        ...state,
        basket: withOff(state.basket, happening.key, happening.off),
        notice: happening.notice,
        dialog: null,
      };
    case 'line-selected':
      return { ...state, selected: happening.key };
    case 'exemption-set':
      return { ...state, basket: withExemption(state.basket, happening.exemption) };
    case 'member-set': {
      const { member: _, ...basket } = state.basket;
      return { ...state, basket: happening.member ? { ...basket, member: true } : basket };
    }
  }
}

function nextOfPayment(
  state: TillState,
  happening: Of<
    | 'card-begun'
    | 'card-ended'
    | 'card-gave-back'
    | 'tender-taken'
    | 'tender-given-back'
    | 'refund-begun'
    | 'refund-ended'
    | 'terminal-asked'
    | 'recording-begun'
    | 'recorded'
    | 'recording-failed'
    | 'held'
    | 'recalled'
  >,
): TillState {
  switch (happening.kind) {
    case 'card-begun':
      return { ...state, basket: { ...state.basket, pendingCard: happening.pending }, notice: null };
    case 'card-ended': {
      const { pendingCard: _, ...basket } = state.basket;
      const paid = happening.tender ? withTender(basket, happening.tender) : basket;
      return { ...state, basket: paid, notice: happening.notice };
    }
    case 'card-gave-back': {
      const { pendingCard, ...basket } = state.basket;
      const tenders = basket.tenders.filter((one) => one.kind === 'CASH' || paidBy(one) !== pendingCard?.givesBack);
      return { ...state, basket: { ...basket, tenders }, notice: happening.notice };
    }
    case 'tender-taken':
      return { ...state, basket: withTender(state.basket, happening.tender, happening.notCash) };
    case 'tender-given-back':
      return { ...state, basket: withoutTender(state.basket, happening.at) };
    case 'refund-begun':
      return { ...state, pendingRefund: happening.pending, notice: null };
    case 'refund-ended':
      return { ...state, pendingRefund: null, notice: happening.notice };
    case 'terminal-asked':
      return { ...state, atTerminal: happening.asked };
    case 'recording-begun':
      // Whether the drawer opens for this one too is said when it does: a refund to a card leaves it shut.
      return { ...state, recording: true, drawerOpen: false };
    case 'recorded':
      return {
        ...state,
        recording: false,
        last: happening.last ?? state.last,
        basket: happening.basket ?? state.basket,
        selected: happening.basket ? null : state.selected,
        dialog: happening.dialog,
        notice: happening.notice,
      };
    case 'recording-failed':
      return { ...state, recording: false, notice: happening.notice };
    case 'held':
      return {
        ...state,
        held: [...state.held, happening.held],
        basket: emptyBasket(),
        selected: null,
        notice: happening.notice,
      };
    case 'recalled':
      return recalled(state, happening);
  }
}

/** Cash is one tender however often it is handed over: the core reckons what of it is change. */
/** A recalled basket takes the place of the one in front, which is held in turn unless it is empty. */
function recalled(state: TillState, { id, held }: Of<'recalled'>): TillState {
  const wanted = state.held.find((one) => one.basket.id === id);
  if (!wanted) return state;
  const others = state.held.filter((one) => one !== wanted);
  return {
    ...state,
    basket: wanted.basket,
    selected: wanted.basket.lines.at(-1)?.key ?? null,
    held: held && !isEmpty(held.basket) ? [...others, held] : others,
    dialog: null,
    notice: null,
    last: null,
  };
}

function nextOfShift(
  state: TillState,
  happening: Of<
    | 'signed-in'
    | 'locked'
    | 'shift-opened'
    | 'shift-closed'
    | 'training-begun'
    | 'training-ended'
    | 'reopened'
    | 'customer-came'
    | 'customer-left'
    | 'staff-came'
    | 'staff-left'
  >,
): TillState {
  switch (happening.kind) {
    case 'signed-in':
      return { ...state, cashier: happening.cashier, notice: null };
    case 'locked':
      return { ...state, cashier: null, customer: false, attending: null, typed: '', dialog: null, notice: null };
    case 'shift-opened':
      return { ...state, shift: happening.shift, recording: false, drawerOpen: false };
    case 'shift-closed':
      return { ...state, shift: null, customer: false, attending: null, last: null, notice: null };
    case 'training-begun': {
      const { shift, basket, selected, held, pendingRefund, last, help } = state;
      const none = { selected: null, held: [], pendingRefund: null, last: null, help: null };
      const nothing = { shift: null, basket: emptyBasket(), ...none };
      const training = { shift, basket, selected, held, pendingRefund, last, help };
      return { ...state, ...nothing, training, customer: false, dialog: null, notice: null, drawerOpen: false };
    }
    case 'training-ended':
      return {
        ...state,
        ...reallyAtHand(state),
        training: null,
        customer: false,
        dialog: null,
        notice: null,
        drawerOpen: false,
      };
    case 'reopened':
      return {
        ...state,
        shift: happening.shift,
        basket: happening.basket ?? state.basket,
        selected: happening.basket?.lines.at(-1)?.key ?? null,
        held: happening.held,
        pendingRefund: happening.pendingRefund,
        last: happening.last,
        mode: happening.mode,
      };
    case 'customer-came':
      return { ...state, customer: true, last: null, notice: null };
    case 'customer-left':
      return isEmpty(state.basket) ? { ...state, customer: false, last: null, notice: null, dialog: null } : state;
    case 'staff-came':
      return { ...state, attending: happening.member, dialog: null, notice: null };
    case 'staff-left':
      return { ...state, attending: null, typed: '', dialog: null, notice: null };
  }
}

function nextOfScreen(
  state: TillState,
  happening: Of<
    | 'stage-reached'
    | 'setup-taken'
    | 'book-taken'
    | 'day-begun'
    | 'typed'
    | 'minute-begun'
    | 'dialog-opened'
    | 'dialog-closed'
    | 'noticed'
    | 'help-changed'
    | 'drawer-opened'
    | 'scans-waiting'
    | 'link-changed'
    | 'preferences-set'
    | 'storage-known'
    | 'update-ready'
  >,
): TillState {
  switch (happening.kind) {
    case 'stage-reached':
      return { ...state, stage: happening.stage };
    case 'setup-taken': {
      const { setup } = happening;
      const cashier = setup.staff.find((member) => member.id === state.cashier?.id) ?? null;
      return { ...state, setup, cashier };
    }
    case 'book-taken':
      return { ...state, book: happening.book };
    case 'day-begun':
      return { ...state, day: happening.day };
    case 'typed':
      return { ...state, typed: happening.text };
    case 'minute-begun':
      return { ...state, minute: happening.minute };
    case 'dialog-opened':
      return { ...state, dialog: happening.dialog, notice: null };
    case 'dialog-closed':
      return { ...state, dialog: null };
    case 'noticed':
      return { ...state, notice: happening.notice };
    case 'help-changed':
      return { ...state, help: happening.help };
    case 'drawer-opened':
      return { ...state, drawerOpen: true };
    case 'scans-waiting':
      return { ...state, waitingScans: happening.waiting };
    case 'link-changed':
      return { ...state, link: { ...state.link, ...happening.link } };
    case 'preferences-set':
      return { ...state, preferences: { ...state.preferences, ...happening.preferences } };
    case 'storage-known':
      return { ...state, storage: happening.storage };
    case 'update-ready':
      return { ...state, updateReady: true };
  }
}
