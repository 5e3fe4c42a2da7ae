import { answer, api, type Schemas } from '@aisle/shared/api';

export type NewWaste = Schemas['LotNewWaste'];

/** Why goods are thrown away, as the server names it. */
export const WASTE_REASONS = ['EXPIRED', 'DAMAGED', 'SPOILED', 'STOLEN', 'OWN_USE'] as const;

/** Given away for good: booked as waste is, and apart from it. */
export const DONATED = 'DONATED' as const;

/** Books goods out; the same waste again counts once. */
export function bookWaste(store: number, body: NewWaste) {
  return answer(api.POST('/api/stores/{store}/waste', { params: { path: { store } }, body }));
}
