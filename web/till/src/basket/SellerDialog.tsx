import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Approval } from '../sign-in/Approval';
import type { BasketLine } from './basket';

/** The cashier is too young for a line's goods: somebody who is not answers for the basket. Closing it takes the line out. */
export function SellerDialog({ line }: { line: BasketLine }) {
  const { basket } = useTill();
  const book = useTillState((state) => state.book);
  const { t } = useWords();
  const product = line.product === undefined ? undefined : book?.byId(line.product);
  if (!product) return null;
  const age = basket.sellerAge(line.key);
  return (
    <Dialog title={t('basket.seller.title', { name: product.name })} onClose={() => basket.takeOut(line.key)} wide>
      <p>{t('basket.seller.why', { age })}</p>
      <Approval
        permission="SELL"
        age={age}
        what={t('basket.seller.what')}
        onApproved={({ id }) => basket.answerFor(line.key, id)}
      />
      <button type="button" className="quiet" onClick={() => basket.takeOut(line.key)}>
        {t('basket.age.takeOut')} <kbd>Esc</kbd>
      </button>
    </Dialog>
  );
}
