import type { BasketLine } from '../basket/basket';
import { thousandthsText } from '../basket/WeighDialog';
import { useTill, useTillState } from '../counter/use-till';
import { useScale } from '../devices/use-scale';
import { useWords } from '../language/words';
import { Picture } from '../produce/Picture';

const noted = () => {};

/** The customer puts goods on the scale. The weight is the scale's, never typed. */
export function SelfWeigh({ line }: { line: BasketLine }) {
  const { basket, counter } = useTill();
  const product = useTillState(({ book }) => (line.product === undefined ? undefined : book?.byId(line.product)));
  const { t } = useWords();
  const says = useScale(counter.scale, product?.unit ?? 'KG', noted);
  const weight = says.is === 'weight' ? says.weight : 0;
  const tare = product?.tare ?? 0;
  return (
    <main className="self-ask">
      <Picture name={product?.name ?? line.code} />
      <h1>{t('self.weigh', { name: product?.name ?? line.code })}</h1>
      <p className={says.is === 'weight' ? 'pay-amount' : 'self-scale'} role="status">
        {says.is === 'weight' ? (
          <bdi dir="ltr">
            {thousandthsText(says.weight)} {t(`basket.weigh.unit.${says.unit}`)}
          </bdi>
        ) : (
          t(`basket.weigh.says.${says.is}`)
        )}
      </p>
      <div className="self-choices">
        <button
          type="button"
          className="pay"
          disabled={weight <= tare}
          onClick={() => basket.weigh(line.key, weight, tare)}
        >
          {t('self.weighDo')}
        </button>
        <button type="button" onClick={() => basket.takeOut(line.key)}>
          {t('self.notWanted')}
        </button>
      </div>
    </main>
  );
}
