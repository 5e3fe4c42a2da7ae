import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import type { Goods } from '../goods/TakeGoods';
import { bookWaste, DONATED, type WASTE_REASONS } from '../goods/waste';

export type WasteReason = (typeof WASTE_REASONS)[number];
export type ReturnReason = NonNullable<Schemas['GoodsReturnNewReturn']['reason']>;

/** Why goods go back to their supplier, as the server names it. */
export const RETURN_REASONS = [
  'DAMAGED',
  'EXPIRED',
  'WRONG_GOODS',
  'UNSOLD',
  'CALLED_BACK',
] as const satisfies readonly ReturnReason[];

/** Where goods go, and why. */
export type Out =
  | { way: 'WASTE'; reason: WasteReason }
  | { way: 'DONATION' }
  | { way: 'RETURN'; supplier: number; reason: ReturnReason };

/** A product of which more is to leave than is on hand; both in thousandths. */
export interface Over extends Pick<Goods, 'product' | 'quantity'> {
  onHand: number;
}

/** Of which products more is to leave, over all their lines, than is known to be on hand. */
export function beyond(goods: readonly Goods[], onHand: ReadonlyMap<number, number>): Over[] {
  const sums = new Map<number, Over>();
  for (const { product, quantity } of goods) {
    const there = onHand.get(product.id);
    if (there === undefined) continue;
    sums.set(product.id, { product, quantity: (sums.get(product.id)?.quantity ?? 0) + quantity, onHand: there });
  }
  return [...sums.values()].filter((sum) => sum.quantity > sum.onHand);
}

/** Books goods out, once however often it is sent; a return answers the claim that was made of it. */
export async function bookOut(
  store: number,
  id: string,
  out: Out,
  goods: readonly Goods[],
): Promise<string | undefined> {
  const lines = goods.map(({ product, lot, quantity }) => ({
    product: product.id,
    quantity,
    ...only({ lot: lot ?? undefined }),
  }));
  if (out.way === 'RETURN') {
    const { supplier, reason } = out;
    const body = { id, supplier, reason, lines };
    return (await answer(api.POST('/api/stores/{store}/returns', { params: { path: { store } }, body }))).claim;
  }
  await bookWaste(store, { id, reason: out.way === 'DONATION' ? DONATED : out.reason, lines });
  return undefined;
}
