import type { Schemas } from '@aisle/shared/api';

export type Terms = Schemas['PromotionTerms'];

/** Every kind of promotion that the rules of the till have, the plainest first. */
export const KINDS = [
  'PERCENT',
  'AMOUNT',
  'FIXED_PRICE',
  'CHEAPEST_FREE',
  'N_FOR',
  'MIX',
  'BUY_X_GET_Y',
  'OTHER_ITEM',
  'QUANTITY_PRICE',
  'TIERS',
  'THRESHOLD',
] as const;

export type Kind = (typeof KINDS)[number];

/** The kind of some terms; the server keeps no others. */
export function kindOf({ kind }: Terms): Kind {
  const found = KINDS.find((each) => each === kind);
  if (!found) throw new Error(`${kind} is no kind of promotion that this page knows`);
  return found;
}
