import { useTillState } from '../counter/use-till';
import type { Priced } from '../rules/rules';
import { pricedBasket } from './pricing';

/** The basket in front with its prices. */
export function usePriced(): Priced {
  return useTillState((state) => pricedBasket(state));
}
