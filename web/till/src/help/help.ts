import { isEmpty } from '../basket/basket';
import { atCounter, reallyAtHand, type TillState } from '../counter/state';

/** Why staff are wanted at a till. */
export type Why = 'AGE' | 'WEIGHT' | 'PRICE' | 'LOT' | 'VOID' | 'UNKNOWN' | 'TERMINAL' | 'CALLED';

/** Staff are wanted: why, since when (epoch milliseconds), and the key of the line that it is about. */
export interface Help {
  why: Why;
  since: number;
  line?: number;
}

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
