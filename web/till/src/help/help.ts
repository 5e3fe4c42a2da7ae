import { isEmpty, type Trouble } from '../basket/basket';
import { atCounter, type Help, reallyAtHand, selfServed, type TillState, type Why } from '../counter/state';

/** What goes on at a till: somebody is served, it is free, nobody is signed in, no shift is open. */
export type Doing = 'SELLING' | 'WAITING' | 'LOCKED' | 'CLOSED';

/** What really goes on, also while somebody trains. */
export function doingOf(state: TillState): Doing {
  const { shift, basket, pendingRefund } = reallyAtHand(state);
  if (state.stage.at !== 'selling' || !shift) return 'CLOSED';
  if (!state.cashier) return 'LOCKED';
  return isEmpty(basket) && !pendingRefund ? 'WAITING' : 'SELLING';
}

/** Whether staff can be called: somebody is at the till, and it is no training. */
export function mayCall(state: TillState): boolean {
  return atCounter(state) && !state.training;
}

/** What of a line only staff may answer where the customer scans; what is left cannot be sold at all. */
const OF_STAFF: Partial<Record<Trouble, Why>> = {
  'too-young': 'AGE',
  'needs-age': 'AGE',
  'needs-weight': 'WEIGHT',
  'needs-lot': 'LOT',
  'no-price': 'PRICE',
  'other-unit': 'PRICE',
  'no-part': 'PRICE',
  unknown: 'UNKNOWN',
};

/**
 * Why staff are wanted for a line; undefined when the customer can go on alone.
 *
 * @param scale whether a scale weighs; without one a weight would be the customer's word
 */
export function whyOf(trouble: Trouble | undefined, scale: boolean): Why | undefined {
  if (trouble === undefined || (trouble === 'needs-weight' && scale)) return undefined;
  return OF_STAFF[trouble];
}

/** What the customer of a self-checkout cannot go on without; null when it is nothing. */
export function wantedOf(state: TillState, scale: boolean): Omit<Help, 'since'> | null {
  if (!selfServed(state)) return null;
  for (const { key, trouble } of state.basket.lines) {
    const why = whyOf(trouble, scale);
    if (why) return { why, line: key };
  }
  const { basket, pendingRefund, atTerminal, recording } = state;
  const unanswered = (basket.pendingCard || pendingRefund) && !atTerminal && !recording;
  return unanswered ? { why: 'TERMINAL' } : null;
}

/** Whether what somebody asked for by hand still makes sense: a call while they are there, a line while it is there. */
export function stillAsked({ why, line }: Help, state: TillState): boolean {
  if (why === 'CALLED') return state.mode === 'COUNTER' || state.customer;
  const { lines } = state.basket;
  return (
    why === 'VOID' &&
    selfServed(state) &&
    (line === undefined ? lines.length > 0 : lines.some((one) => one.key === line))
  );
}
