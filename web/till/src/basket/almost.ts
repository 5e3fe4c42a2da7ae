import type { RulesJson } from '../price-book/product';
import type { PricedLine } from '../rules/rules';

/** A promotion that a few more pieces would make fire. */
export interface Almost {
  promotion: number;
  name: string;
  missing: number;
}

interface SetPromotion {
  id: number;
  name: string;
  kind: string;
  from: number;
  to?: number;
  members?: boolean;
  products?: number[];
  departments?: number[];
  count?: number;
  buy?: number;
  get?: number;
}

/** More missing pieces than this are an advertisement, not a help. */
const MISSING_MOST = 2;

/**
 * Says for each line which promotion does not fire yet and how many pieces it lacks. Words for the cashier only: what
 * fires, and what it is worth, is the core's alone.
 *
 * @param day the store's epoch day
 * @returns by basket line's key; the newest line of a promotion's goods carries it
 */
export function almostFiring(rules: RulesJson, lines: PricedLine[], day: number, member: boolean): Map<number, Almost> {
  const found = new Map<number, Almost>();
  for (const promotion of rules.promotions as unknown as SetPromotion[]) {
    const size = promotion.count ?? (promotion.buy ?? 0) + (promotion.get ?? 0);
    if (size < 2 || !inForce(promotion, day, member)) continue;
    for (const group of groups(promotion, lines)) {
      const pieces = group.reduce((sum, line) => sum + Math.floor(line.quantity / 1000), 0);
      const missing = (size - (pieces % size)) % size;
      const key = group.at(-1)?.key;
      if (missing > 0 && missing <= MISSING_MOST && key !== undefined && key !== null && !found.has(key)) {
        found.set(key, { promotion: promotion.id, name: promotion.name, missing });
      }
    }
  }
  return found;
}

function inForce(promotion: SetPromotion, day: number, member: boolean): boolean {
  return promotion.from <= day && (promotion.to ?? Infinity) > day && (member || !promotion.members);
}

/** The promotion's goods in the basket: together, or for N of the same product each product by itself. */
function groups(promotion: SetPromotion, lines: PricedLine[]): PricedLine[][] {
  const goods = lines.filter(
    (line) =>
      line.key !== null &&
      line.unit === 'EACH' &&
      ((promotion.products?.includes(line.product) ?? false) ||
        (promotion.departments?.includes(line.department) ?? false)),
  );
  if (promotion.kind !== 'N_FOR') return goods.length > 0 ? [goods] : [];
  const products = [...new Set(goods.map((line) => line.product))];
  return products.map((product) => goods.filter((line) => line.product === product));
}
