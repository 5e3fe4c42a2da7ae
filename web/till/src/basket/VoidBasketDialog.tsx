import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

const REASONS = ['changedMind', 'noMoney', 'mistake'] as const;

/** Gives the whole basket up, with a reason for the books. */
export function VoidBasketDialog() {
  const { pay } = useTill();
  const { t } = useWords();
  return (
    <Dialog title={t('basket.voidTitle')}>
      <p>{t('basket.voidText')}</p>
      <div className="choices-row">
        {REASONS.map((reason) => (
          <button key={reason} type="button" onClick={() => void pay.voidBasket(t(`basket.reason.${reason}`))}>
            {t(`basket.reason.${reason}`)}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
