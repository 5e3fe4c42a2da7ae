import { useTillState } from '../counter/use-till';
import { type PricedBasket, pricedBasket } from './pricing';

/** The basket in front with its prices. */
export function usePriced(): PricedBasket {
  return useTillState((state) => pricedBasket(state));
}
