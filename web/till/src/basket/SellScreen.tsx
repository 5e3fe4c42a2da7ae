import { CameraDialog } from '../camera/CameraDialog';
import type { Dialog } from '../counter/state';
import { TopBar } from '../counter/TopBar';
import { useTill, useTillState } from '../counter/use-till';
import { HeldDialog } from '../hold/HeldDialog';
import { NoticeStrip } from '../look/NoticeStrip';
import { useKeys } from '../look/use-keys';
import { PayDialog } from '../pay/PayDialog';
import { TerminalStrip } from '../pay/TerminalStrip';
import { ProduceDialog } from '../produce/ProduceDialog';
import { ReceiptDialog } from '../receipt/ReceiptDialog';
import { ReceiptsDialog } from '../receipt/ReceiptsDialog';
import { RefundDialog } from '../refund/RefundDialog';
import { HelpDialog } from '../settings/HelpDialog';
import { SettingsDialog } from '../settings/SettingsDialog';
import { CloseShift } from '../shift/CloseShift';
import { DrawerDialog } from '../shift/DrawerDialog';
import { XReport } from '../shift/XReport';
import { BasketList } from './BasketList';
import { type BasketLine, isQuestion } from './basket';
import { EntryLine } from './EntryLine';
import { FindDialog } from './FindDialog';
import { LotDialog } from './LotDialog';
import { OffDialog } from './OffDialog';
import { QuantityDialog } from './QuantityDialog';
import { TotalPanel } from './TotalPanel';
import { VoidBasketDialog } from './VoidBasketDialog';
import { WeighDialog } from './WeighDialog';

/** The till at work: the basket, the entry line, the total, and whatever is laid over them. */
export function SellScreen() {
  const dialog = useTillState((state) => state.dialog);
  const asked = useTillState((state) => state.basket.lines.find(({ trouble }) => isQuestion(trouble)));
  useSellKeys(dialog === null && !asked);
  return (
    <div className="page">
      <TopBar />
      <main className="sell">
        <section className="sell-basket">
          <EntryLine />
          <NoticeStrip />
          <TerminalStrip />
          <BasketList />
        </section>
        <TotalPanel />
      </main>
      {dialog ? <Laid dialog={dialog} /> : asked ? <Asked key={`${asked.key} ${asked.trouble}`} line={asked} /> : null}
    </div>
  );
}

function Asked({ line }: { line: BasketLine }) {
  return line.trouble === 'needs-lot' ? <LotDialog line={line} /> : <WeighDialog line={line} />;
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
      [
        'Shift+F3',
        () => {
          const { selected, basket } = till.store.get();
          const line = basket.lines.find((one) => one.key === selected);
          if (line && !line.trouble) show({ kind: 'off', key: line.key })();
        },
      ],
      ['F4', () => till.basket.takeOut()],
      ['Delete', () => till.basket.takeOut()],
      ['ArrowUp', () => till.basket.step(-1)],
      ['ArrowDown', () => till.basket.step(1)],
      ['F6', show({ kind: 'produce' })],
      ['F7', () => till.hold.holdOrRecall()],
      ['F8', show({ kind: 'held' })],
      ['F9', () => till.pay.open()],
      ['F10', () => void till.pay.cash(null)],
      ['Shift+F2', show({ kind: 'receipts' })],
      ['Shift+F4', show({ kind: 'void-basket' })],
      ['Shift+F8', () => till.signIn.lock()],
      ['Shift+F6', show({ kind: 'x-report' })],
      ['Shift+F7', show({ kind: 'drawer' })],
      ['Shift+F9', show({ kind: 'close-shift' })],
    ],
    active,
  );
}

function Laid({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'find':
      return <FindDialog />;
    case 'produce':
      return <ProduceDialog />;
    case 'camera':
      return <CameraDialog />;
    case 'quantity':
      return <QuantityDialog line={dialog.key} />;
    case 'off':
      return <OffDialog line={dialog.key} />;
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
    case 'drawer':
      return <DrawerDialog />;
    case 'x-report':
      return <XReport />;
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
