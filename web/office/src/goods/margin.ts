/**
 * What of a price stays after the goods are paid, as parts per million of the price: (price - cost) / price, rounded
 * down to the ppm. Both in minor units per unit, before tax. `undefined` for a price of zero.
 */
export function marginPpm(price: number, cost: number): number | undefined {
  if (price <= 0) return undefined;
  return Math.floor(((price - cost) * 1_000_000) / price);
}
