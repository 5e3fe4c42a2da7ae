import { useTillState } from '../counter/use-till';
import { type Action, keyOf, written } from './actions';

/** The key that an action has on this till, on the button that does the same. */
export function KeyOf({ action }: { action: Action }) {
  const chosen = useTillState((state) => state.preferences.keys);
  return <kbd>{written(keyOf(action, chosen))}</kbd>;
}
