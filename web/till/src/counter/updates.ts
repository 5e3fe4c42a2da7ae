import { registerSW } from 'virtual:pwa-register';
import { isEmpty } from '../basket/basket';
import type { TillStore } from './store';

/**
 * Keeps the page on the till, so that it opens with the server dead. A new version waits until nobody is served: it is
 * taken when the till is locked and the basket empty, never in the middle of a sale.
 */
export function watchForUpdates(store: TillStore): void {
  if (!('serviceWorker' in navigator)) return;
  let waiting = false;
  const update = registerSW({
    onNeedRefresh() {
      waiting = true;
      store.happen({ kind: 'update-ready' });
      takeWhenFree();
    },
  });
  const takeWhenFree = () => {
    const { basket, cashier } = store.get();
    if (!waiting || cashier || !isEmpty(basket)) return;
    waiting = false;
    void update(true);
  };
  store.listen(takeWhenFree);
}
