import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Approval } from '../sign-in/Approval';

/** Changes who works at this till, by the PIN of somebody who may close shifts, and with nothing of a customer on it. */
export function ModeDialog() {
  const { self } = useTill();
  const { t } = useWords();
  const mode = useTillState((state) => state.mode);
  const online = useTillState((state) => state.link.online);
  const free = self.mayChange();
  return (
    <Dialog title={t(`self.mode.title.${mode}`)} wide>
      <p>{t(`self.mode.text.${mode}`)}</p>
      {free && online ? (
        <Approval permission="SHIFT_CLOSE" what={t(`self.mode.do.${mode}`)} onApproved={(by) => void self.change(by)} />
      ) : (
        <p className="wrong">{t(free ? 'self.mode.noLine' : 'self.mode.basketFirst')}</p>
      )}
    </Dialog>
  );
}
