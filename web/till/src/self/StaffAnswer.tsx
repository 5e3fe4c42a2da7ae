import { useEffect } from 'react';
import { Asked } from '../basket/Asked';
import { isQuestion } from '../basket/basket';
import type { Help } from '../counter/state';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { AtTerminal } from '../pay/AtTerminal';
import type { StaffMember } from '../server/setup';

interface StaffAnswerProps {
  help: Help;
  /** Who gave the PIN just now. */
  member: StaffMember;
  onClose: () => void;
}

/** Staff answer at the lane what the customer waits for, by the same questions as at a counter. */
export function StaffAnswer({ help, member, onClose }: StaffAnswerProps) {
  const { basket } = useTill();
  const line = useTillState((state) => state.basket.lines.find(({ key }) => key === help.line));
  const age = line?.trouble === 'too-young' ? basket.sellerAge(line.key) : null;
  const answers = age !== null && (member.ageReached ?? 0) >= age;
  const key = line?.key;
  useEffect(() => {
    // Whoever stands here with their PIN is who sells it; nobody is asked for the same PIN twice.
    if (answers && key !== undefined) basket.answerFor(key, member.id);
  }, [answers, key, basket, member]);
  if (answers) return null;
  if (line && isQuestion(line.trouble)) return <Asked key={`${line.key} ${line.trouble}`} line={line} />;
  return <OtherAnswer help={help} member={member} onClose={onClose} />;
}

/** What is no question at a counter: to take something out, to ask the terminal again, or to look at all of it. */
function OtherAnswer({ help, member, onClose }: StaffAnswerProps) {
  const { basket, pay, self, help: desk } = useTill();
  const line = useTillState((state) => state.basket.lines.find(({ key }) => key === help.line));
  const name = useTillState(({ book }) => line?.product !== undefined && book?.byId(line.product)?.name);
  const pending = useTillState((state) => state.basket.pendingCard);
  const { t } = useWords();
  const takeOut = () => {
    if (line) basket.takeOut(line.key);
    else void pay.voidBasket(t('self.voided'));
    onClose();
  };
  return (
    <Dialog title={t(`self.staffWhy.${help.why}`)} onClose={onClose}>
      {line && (
        <p className="self-about">
          {name || line.code} {name && <small>{line.code}</small>}
        </p>
      )}
      {help.why === 'TERMINAL' && pending && (
        <AtTerminal
          amount={pending.amount}
          onAsk={() => void pay.askTerminal()}
          onGiveUp={() => {
            pay.giveUpCard();
            onClose();
          }}
        />
      )}
      {help.why !== 'TERMINAL' && (
        <button type="button" className="primary" onClick={takeOut}>
          {t(line ? 'self.takeOut' : 'self.voidAll')}
        </button>
      )}
      {help.why === 'VOID' && (
        <button
          type="button"
          onClick={() => {
            desk.takeBack();
            onClose();
          }}
        >
          {t('self.keep')}
        </button>
      )}
      <button type="button" className="quiet" onClick={() => self.attend(member)}>
        {t('self.panel')}
      </button>
    </Dialog>
  );
}
