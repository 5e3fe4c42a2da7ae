import { CameraDialog } from '../camera/CameraDialog';
import type { Dialog } from '../counter/state';
import { TopBar } from '../counter/TopBar';
import { useTillState } from '../counter/use-till';
import { CallStrip } from '../help/CallStrip';
import { HeldDialog } from '../hold/HeldDialog';
import { HelpDialog } from '../keys/HelpDialog';
import { useSellKeys } from '../keys/use-sell-keys';
import { NoticeStrip } from '../look/NoticeStrip';
import { AccountDialog } from '../pay/AccountDialog';
import { ExemptDialog } from '../pay/ExemptDialog';
import { PayDialog } from '../pay/PayDialog';
import { TerminalStrip } from '../pay/TerminalStrip';
import { VoucherDialog } from '../pay/VoucherDialog';
import { ProduceDialog } from '../produce/ProduceDialog';
import { ReceiptDialog } from '../receipt/ReceiptDialog';
import { ReceiptsDialog } from '../receipt/ReceiptsDialog';
import { RefundDialog } from '../refund/RefundDialog';
import { UnreceiptedDialog } from '../refund/UnreceiptedDialog';
import { AttendBar } from '../self/AttendBar';
import { ModeDialog } from '../self/ModeDialog';
import { SettingsDialog } from '../settings/SettingsDialog';
import { CloseShift } from '../shift/CloseShift';
import { DrawerDialog } from '../shift/DrawerDialog';
import { XReport } from '../shift/XReport';
import { TrainingDialog } from '../training/TrainingDialog';
import { Asked } from './Asked';
import { BasketList } from './BasketList';
import { isQuestion } from './basket';
import { EntryLine } from './EntryLine';
import { FindDialog } from './FindDialog';
import { OffDialog } from './OffDialog';
import { QuantityDialog } from './QuantityDialog';
import { TotalPanel } from './TotalPanel';
import { VoidBasketDialog } from './VoidBasketDialog';

/** The till at work: the basket, the entry line, the total, and whatever is laid over them. */
export function SellScreen() {
  const dialog = useTillState((state) => state.dialog);
  const asked = useTillState((state) => state.basket.lines.find(({ trouble }) => isQuestion(trouble)));
  const attending = useTillState((state) => state.attending);
  useSellKeys(dialog === null && !asked);
  return (
    <div className="page">
      {attending && <AttendBar member={attending} />}
      <TopBar />
      <main className="sell">
        <section className="sell-basket">
          <EntryLine />
          <NoticeStrip />
          <TerminalStrip />
          <CallStrip />
          <BasketList />
        </section>
        <TotalPanel />
      </main>
      {dialog ? <Laid dialog={dialog} /> : asked ? <Asked key={`${asked.key} ${asked.trouble}`} line={asked} /> : null}
    </div>
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
    case 'exempt':
      return <ExemptDialog />;
    case 'account':
      return <AccountDialog key={dialog.number} number={dialog.number} />;
    case 'voucher':
      return <VoucherDialog />;
    case 'held':
      return <HeldDialog />;
    case 'receipts':
      return <ReceiptsDialog />;
    case 'receipt':
      return <ReceiptDialog entry={dialog.entry} receipt={dialog.receipt} />;
    case 'refund':
      return <RefundDialog receipt={dialog.receipt} sale={dialog.sale} refunds={dialog.refunds} />;
    case 'unreceipted':
      return <UnreceiptedDialog />;
    case 'drawer':
      return <DrawerDialog />;
    case 'x-report':
      return <XReport />;
    case 'close-shift':
      return <CloseShift />;
    case 'training':
      return <TrainingDialog />;
    case 'mode':
      return <ModeDialog />;
    case 'help':
      return <HelpDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'bags':
    case 'shift-closed':
      return null;
  }
}
