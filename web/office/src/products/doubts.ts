export type Doubt = 'BELOW_COST' | 'SLIPPED_POINT' | 'LARGE_CHANGE';

/** How far from ten or a hundred times still looks like a decimal point that slipped. */
const SLIPPED_FROM = 0.7;
const SLIPPED_TO = 1.3;

/**
 * What looks like a mistake in a new price, as the server asks of the prices of a batch; here tax counts as kept, so
 * that less is taken for below cost. All in minor units per unit. A price of zero is refused anyway.
 */
export function doubtsOf(price: number, cost: number, before: number | undefined): Doubt[] {
  if (price <= 0) return [];
  const below: Doubt[] = price < cost ? ['BELOW_COST'] : [];
  if (before === undefined) return below;
  if (slipped(price, before)) return [...below, 'SLIPPED_POINT'];
  return price * 2 > before * 3 || price * 2 < before ? [...below, 'LARGE_CHANGE'] : below;
}

function slipped(a: number, b: number): boolean {
  const [smaller, greater] = [Math.min(a, b), Math.max(a, b)];
  return [10, 100].some((times) => {
    const off = greater / (smaller * times);
    return off >= SLIPPED_FROM && off <= SLIPPED_TO;
  });
}
