import { createContext, useContext, useSyncExternalStore } from 'react';
import type { TillState } from './state';
import type { Till } from './till';

export const TillContext = createContext<Till | null>(null);

/** The till that this page is. */
export function useTill(): Till {
  const till = useContext(TillContext);
  if (!till) throw new Error('useTill outside of the till');
  return till;
}

/** A part of the till's state; draws again when that part changes. */
export function useTillState<Part>(part: (state: TillState) => Part): Part {
  const { store } = useTill();
  return useSyncExternalStore(store.listen, () => part(store.get()));
}
