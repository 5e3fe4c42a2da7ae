import { lazy, Suspense } from 'react';
import type { Dialog } from '../counter/state';
import { TopBar } from '../counter/TopBar';
import { useTill, useTillState } from '../counter/use-till';
import { NoticeStrip } from '../look/NoticeStrip';
import { useKeys } from '../look/use-keys';
import { BasketList } from './BasketList';
import { EntryLine } from './EntryLine';
import { TotalPanel } from './TotalPanel';
import { WeighDialog } from './WeighDialog';

const FindDialog = lazy(() => import('./FindDialog'));
const QuantityDialog = lazy(() => import('./QuantityDialog'));
const VoidBasketDialog = lazy(() => import('./VoidBasketDialog'));
const PayDialog = lazy(() => import('../pay/PayDialog'));
const HeldDialog = lazy(() => import('../hold/HeldDialog'));
const ReceiptsDialog = lazy(() => import('../receipt/ReceiptsDialog'));
const ReceiptDialog = lazy(() => import('../receipt/ReceiptDialog'));
const RefundDialog = lazy(() => import('../refund/RefundDialog'));
const CloseShift = lazy(() => import('../shift/CloseShift'));
const HelpDialog = lazy(() => import('../settings/HelpDialog'));
const SettingsDialog = lazy(() => import('../settings/SettingsDialog'));

/** The till at work: the basket, the entry line, the total, and whatever is laid over them. */
export function SellScreen() {
  const dialog = useTillState((state) => state.dialog);
  const toWeigh = useTillState((state) => state.basket.lines.find((line) => line.trouble === 'needs-weight'));
  useSellKeys(dialog === null && !toWeigh);
  return (
    <div className="page">
      <TopBar />
      <main className="sell">
        <section className="sell-basket">
          <EntryLine />
          <NoticeStrip />
          <BasketList />
        </section>
        <TotalPanel />
      </main>
      <Suspense fallback={null}>
        {dialog ? <Laid dialog={dialog} /> : toWeigh ? <WeighDialog key={toWeigh.key} line={toWeigh} /> : null}
      </Suspense>
    </div>
  );
}

function useSellKeys(active: boolean): void {
  const till = useTill();
  const show = (dialog: Dialog) => () => till.store.happen({ kind: 'dialog-opened', dialog });
  useKeys(
    [
      ['F1', show({ kind: 'help' })],
      ['F2', show({ kind: 'find' })],
      [
        'F3',
        () => {
          const { selected } = till.store.get();
          if (selected !== null) show({ kind: 'quantity', key: selected })();
        },
      ],
      ['F4', () => till.basket.takeOut()],
      ['Delete', () => till.basket.takeOut()],
      ['ArrowUp', () => till.basket.step(-1)],
      ['ArrowDown', () => till.basket.step(1)],
      ['F7', () => till.hold.holdOrRecall()],
      ['F8', show({ kind: 'held' })],
      ['F9', () => till.pay.open()],
      ['F10', () => void till.pay.cash(null)],
      ['Shift+F2', show({ kind: 'receipts' })],
      ['Shift+F4', show({ kind: 'void-basket' })],
      ['Shift+F8', () => till.signIn.lock()],
      ['Shift+F9', show({ kind: 'close-shift' })],
    ],
    active,
  );
}

function Laid({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'find':
      return <FindDialog />;
    case 'quantity':
      return <QuantityDialog line={dialog.key} />;
    case 'void-basket':
      return <VoidBasketDialog />;
    case 'pay':
      return <PayDialog />;
    case 'held':
      return <HeldDialog />;
    case 'receipts':
      return <ReceiptsDialog />;
    case 'receipt':
      return <ReceiptDialog entry={dialog.entry} receipt={dialog.receipt} />;
    case 'refund':
      return <RefundDialog receipt={dialog.receipt} sale={dialog.sale} refunds={dialog.refunds} />;
    case 'close-shift':
      return <CloseShift />;
    case 'help':
      return <HelpDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'shift-closed':
      return null;
  }
}
