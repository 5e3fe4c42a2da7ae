import type { Dialog } from '../counter/state';
import type { Till } from '../counter/till';
import { useTill, useTillState } from '../counter/use-till';
import { useKeys } from '../look/use-keys';
import { type Action, keyOf } from './actions';

/** Listens to the selling screen's keys while nothing lies over it. */
export function useSellKeys(active: boolean): void {
  const till = useTill();
  const chosen = useTillState((state) => state.preferences.keys);
  const acts = actsOf(till);
  const bound = (Object.keys(acts) as Action[]).map((action): [string, () => void] => [
    keyOf(action, chosen),
    acts[action],
  ]);
  useKeys(
    [
      ...bound,
      ['Delete', () => till.basket.takeOut()],
      ['ArrowUp', () => till.basket.step(-1)],
      ['ArrowDown', () => till.basket.step(1)],
    ],
    active,
  );
}

function actsOf(till: Till): Record<Action, () => void> {
  const show = (dialog: Dialog) => () => till.store.happen({ kind: 'dialog-opened', dialog });
  return {
    pay: () => till.pay.open(),
    exact: () => void till.pay.cash(null),
    find: show({ kind: 'find' }),
    produce: show({ kind: 'produce' }),
    quantity: () => till.basket.count(),
    off: () => {
      const { selected, basket } = till.store.get();
      const line = basket.lines.find((one) => one.key === selected);
      if (line && !line.trouble) show({ kind: 'off', key: line.key })();
    },
    takeOut: () => till.basket.takeOut(),
    hold: () => till.hold.holdOrRecall(),
    held: show({ kind: 'held' }),
    receipts: show({ kind: 'receipts' }),
    void: () => till.pay.giveUp(),
    training: () => {
      if (till.store.get().training) till.training.end();
      else show({ kind: 'training' })();
    },
    report: show({ kind: 'x-report' }),
    drawer: show({ kind: 'drawer' }),
    account: () => till.basket.account(null),
    call: () => till.help.call(),
    lock: () => till.signIn.lock(),
    close: show({ kind: 'close-shift' }),
    help: show({ kind: 'help' }),
  };
}
