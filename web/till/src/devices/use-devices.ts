import { useSyncExternalStore } from 'react';
import { useTill } from '../counter/use-till';
import type { Standings } from './devices';

/** How the till's devices stand; draws again when one comes, goes or is picked. */
export function useDevices(): Standings {
  const { devices } = useTill();
  return useSyncExternalStore(devices.listen, devices.standings);
}
