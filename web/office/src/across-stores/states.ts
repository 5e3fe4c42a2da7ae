/** The states that a list is narrowed to, with the keys of their words; the first is what is shown unasked. */
export const STATES = {
  COUNTS: {
    OPEN: 'across.states.OPEN',
    COUNTED: 'across.states.COUNTED',
    ENDED: 'across.states.ENDED',
  },
  TRANSFERS: { UNDER_WAY: 'across.states.UNDER_WAY', ENDED: 'across.states.ENDED' },
  BATCHES: {
    DRAFT: 'batches.state.DRAFT',
    APPROVED: 'batches.state.APPROVED',
    ROLLED_BACK: 'batches.state.ROLLED_BACK',
    DISCARDED: 'batches.state.DISCARDED',
  },
  PROMOTIONS: {
    WAITING: 'promotions.shown.WAITING',
    COMING: 'promotions.shown.COMING',
    RUNNING: 'promotions.shown.RUNNING',
    OVER: 'promotions.shown.OVER',
  },
  PROPOSALS: {
    OPEN: 'proposals.shown.OPEN',
    CARRIED_OUT: 'proposals.shown.CARRIED_OUT',
    REJECTED: 'proposals.shown.REJECTED',
    UNDONE: 'proposals.shown.UNDONE',
    EXPIRED: 'proposals.shown.EXPIRED',
  },
  INVOICES: { ENTERED: 'invoices.shown.OPEN', APPROVED: 'invoices.shown.APPROVED' },
  QUARANTINE: {
    OPEN: 'quarantine.states.OPEN',
    RECORDED: 'quarantine.states.RECORDED',
    DISMISSED: 'quarantine.states.DISMISSED',
  },
  CLAIMS: { OPEN: 'claims.shown.OPEN', SETTLED: 'claims.shown.SETTLED' },
} as const;

/** A list that is narrowed by a state. */
export type Narrowed = keyof typeof STATES;

export type StateIn<L extends Narrowed> = keyof (typeof STATES)[L];

export const isNarrowed = (list: string): list is Narrowed => list in STATES;

/** The state of a list that is asked for, if it has that. */
export function stateIn<L extends Narrowed>(list: L, asked: string | undefined): StateIn<L> {
  const states = Object.keys(STATES[list]) as [StateIn<L>, ...StateIn<L>[]];
  return states.find((state) => state === asked) ?? states[0];
}
