import type { Schemas } from '@aisle/shared/api';
import type { Tone } from '../parts/Tag';

/** How each state of a count is coloured. */
export const COUNT_TONE: Record<Schemas['StockCount']['state'], Tone> = {
  OPEN: 'look',
  APPROVED: 'good',
  DISCARDED: 'quiet',
};

/** How each state of a transfer is coloured. */
export const TRANSFER_TONE: Record<Schemas['Transfer']['state'], Tone> = {
  DRAFT: 'look',
  DISCARDED: 'quiet',
  SENT: 'said',
  DONE: 'good',
  TAKEN_BACK: 'quiet',
};

/** How each state of a price batch is coloured. */
export const BATCH_TONE: Record<Schemas['PriceBatch']['state'], Tone> = {
  DRAFT: 'look',
  APPROVED: 'good',
  ROLLED_BACK: 'quiet',
  DISCARDED: 'quiet',
};

/** How each state of a promotion is coloured. */
export const PROMOTION_TONE: Record<Schemas['PromotionRow']['state'], Tone> = {
  DRAFT: 'look',
  COMING: 'said',
  RUNNING: 'good',
  ENDED: 'quiet',
  STOPPED: 'quiet',
};

/** How each state of a proposal is coloured. */
export const PROPOSAL_TONE: Record<Schemas['Proposal']['state'], Tone> = {
  OPEN: 'look',
  EXPIRED: 'quiet',
  CARRIED_OUT: 'good',
  REJECTED: 'quiet',
  UNDONE: 'bad',
};

/** How each state of a mail is coloured. */
export const MAIL_TONE: Record<Schemas['Mail']['state'], Tone> = {
  KEPT: 'quiet',
  WAITING: 'look',
  SENDING: 'look',
  SENT: 'good',
  FAILED: 'bad',
};
