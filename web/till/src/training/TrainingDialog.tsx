import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Approval } from '../sign-in/Approval';

/** Says what training is, and begins it when somebody who may close shifts says so. */
export function TrainingDialog() {
  const { training } = useTill();
  const cashier = useTillState((state) => state.cashier);
  const { t } = useWords();
  const alone = cashier?.permissions.includes('SHIFT_CLOSE') ?? false;
  return (
    <Dialog title={t('training.title')}>
      <p>{t('training.text')}</p>
      <p>{t('training.back')}</p>
      {alone ? (
        <button type="button" className="primary" onClick={() => void training.begin()}>
          {t('training.begin')} <kbd>Enter</kbd>
        </button>
      ) : (
        <Approval permission="SHIFT_CLOSE" what={t('training.begin')} onApproved={() => void training.begin()} />
      )}
    </Dialog>
  );
}
