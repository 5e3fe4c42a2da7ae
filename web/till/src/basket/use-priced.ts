import { useEffect, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import type { Hint, Priced } from '../rules/rules';
import { hintsOf, pricedBasket } from './pricing';

/** Longer than a quick hand needs from one item to the next. */
const PAUSE_MS = 400;

/** The basket in front with its prices. */
export function usePriced(): Priced {
  return useTillState((state) => pricedBasket(state));
}

/** What a little more would save: said once the scans have paused, gone with the next change. */
export function useHints(): Hint[] {
  const { store } = useTill();
  const priced = usePriced();
  const [said, setSaid] = useState<{ of: Priced; hints: Hint[] } | null>(null);
  useEffect(() => {
    const paused = setTimeout(() => setSaid({ of: priced, hints: hintsOf(store.get()) }), PAUSE_MS);
    return () => clearTimeout(paused);
  }, [priced, store]);
  return said?.of === priced ? said.hints : [];
}
