import { useState } from 'react';
import type { BasketLine } from '../basket/basket';
import { useTill, useTillState } from '../counter/use-till';
import { whyOf } from '../help/help';
import { keyOf } from '../keys/actions';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';
import { useKeys } from '../look/use-keys';
import { Bags } from './Bags';
import { CardScreen } from './CardScreen';
import { Paid } from './Paid';
import { PutAside } from './PutAside';
import { Scanning } from './Scanning';
import { SelfProduce } from './SelfProduce';
import { SelfWeigh } from './SelfWeigh';
import { StaffDialog } from './StaffDialog';
import { Start } from './Start';
import { WaitForStaff } from './WaitForStaff';

/** The till as its customer works it: one screen at a time, the way to staff always at the same place. */
export function SelfCheckout() {
  const { self, help: desk } = useTill();
  const setup = useTillState((state) => state.setup);
  const online = useTillState((state) => state.link.online);
  const training = useTillState((state) => state.training !== null);
  const called = useTillState((state) => state.help?.why === 'CALLED');
  const chosen = useTillState((state) => state.preferences.keys);
  const [asked, setAsked] = useState(false);
  const { t } = useWords();
  useKeys(
    [
      [keyOf('lock', chosen), () => setAsked(true)],
      [keyOf('call', chosen), () => desk.call()],
    ],
    !asked,
  );
  return (
    <div className="page self">
      <header className="self-top">
        <span className="brand">Aisle</span>
        <span className="self-store">{setup?.store.name}</span>
        {!training && (
          <button type="button" aria-pressed={called} onClick={() => desk.call()}>
            {t(called ? 'self.callBack' : 'self.call')}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => setAsked(true)}>
          {t('self.staff')} <KeyOf action="lock" />
        </button>
      </header>
      {called && (
        <p className="self-called" role="status">
          {t(online ? 'self.coming' : 'self.comingOffline')}
        </p>
      )}
      <Stage />
      <footer className="self-foot">
        <span>{setup?.till.name}</span>
        <span data-testid="online">{t(online ? 'mark.online' : 'mark.offline')}</span>
      </footer>
      {asked && (
        <StaffDialog
          onClose={() => setAsked(false)}
          onMember={(member) => {
            setAsked(false);
            self.attend(member);
          }}
        />
      )}
    </div>
  );
}

/** What the customer sees now: a question before all else, then what they came to do. */
function Stage() {
  const { counter } = useTill();
  const help = useTillState((state) => state.help);
  const trouble = useTillState((state) => state.basket.lines.find((line) => line.trouble));
  const dialog = useTillState((state) => state.dialog?.kind);
  const pending = useTillState((state) => state.basket.pendingCard !== undefined);
  const empty = useTillState((state) => state.basket.lines.length === 0);
  const customer = useTillState((state) => state.customer);
  const last = useTillState((state) => state.last);
  if (help && help.why !== 'CALLED') return <WaitForStaff help={help} />;
  if (trouble) return <Trouble line={trouble} scale={!counter.scale.simulated} />;
  if (dialog === 'pay' || pending) return <CardScreen />;
  if (dialog === 'produce') return <SelfProduce />;
  if (dialog === 'bags') return <Bags />;
  if (!customer) return <Start />;
  return empty && last ? <Paid last={last} /> : <Scanning />;
}

/** A line that cannot be sold as it stands: weighed by the customer, put aside, or about to be staff's. */
function Trouble({ line, scale }: { line: BasketLine; scale: boolean }) {
  if (whyOf(line.trouble, scale)) return null;
  return line.trouble === 'needs-weight' ? <SelfWeigh key={line.key} line={line} /> : <PutAside line={line} />;
}
