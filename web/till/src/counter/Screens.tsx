import { useEffect } from 'react';
import { SellScreen } from '../basket/SellScreen';
import { SelfCheckout } from '../self/SelfCheckout';
import { OpenShift } from '../shift/OpenShift';
import { ShiftClosed } from '../shift/ShiftClosed';
import { Enrol } from '../sign-in/Enrol';
import { SignIn } from '../sign-in/SignIn';
import { TrainingBar } from '../training/TrainingBar';
import { Fetching, Revoked, SecondWindow, Starting, Unfit } from './StageScreens';
import { selfServed } from './state';
import { useTillState } from './use-till';

/** The one screen that the till's state calls for. */
export function Screens() {
  const stage = useTillState((state) => state.stage);
  const { theme, hand, direction } = useTillState((state) => state.preferences);
  useEffect(() => {
    const root = document.documentElement;
    root.dir = direction;
    root.dataset.hand = hand;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme, hand, direction]);
  switch (stage.at) {
    case 'starting':
      return <Starting />;
    case 'unfit':
      return <Unfit why={stage.why} detail={stage.detail} />;
    case 'second-window':
      return <SecondWindow />;
    case 'enrolling':
      return <Enrol />;
    case 'fetching':
      return <Fetching stage={stage} />;
    case 'revoked':
      return <Revoked />;
    case 'selling':
      return <Counter />;
  }
}

function Counter() {
  const training = useTillState((state) => state.training !== null);
  return (
    <>
      {training && <TrainingBar />}
      <AtTheCounter />
    </>
  );
}

function AtTheCounter() {
  const cashier = useTillState((state) => state.cashier);
  const shift = useTillState((state) => state.shift);
  const dialog = useTillState((state) => state.dialog);
  const served = useTillState(selfServed);
  if (dialog?.kind === 'shift-closed') return <ShiftClosed entry={dialog.entry} />;
  if (!cashier) return <SignIn />;
  if (!shift) return <OpenShift />;
  if (served) return <SelfCheckout />;
  return <SellScreen />;
}
