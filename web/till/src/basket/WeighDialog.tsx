import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useScale } from '../devices/use-scale';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import type { BasketLine } from './basket';

/** Asks for the weight of what is on the scale. Closing it without a weight takes the line out again. */
export function WeighDialog({ line }: { line: BasketLine }) {
  const { basket, counter } = useTill();
  const book = useTillState((state) => state.book);
  const product = line.product === undefined ? undefined : book?.byId(line.product);
  const { t } = useWords();
  const [gross, setGross] = useState('');
  const [tare, setTare] = useState(product?.tare ? thousandthsText(product.tare) : '');
  const [wrong, setWrong] = useState(false);
  const says = useScale(counter.scale, product?.unit ?? 'KG', (weight) => setGross(thousandthsText(weight)));
  const unit = t(`basket.weigh.unit.${product?.unit ?? 'KG'}`);
  return (
    <Dialog
      title={t('basket.weigh.title', { name: product?.name ?? line.code })}
      onClose={() => basket.takeOut(line.key)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const weight = thousandths(gross);
          setWrong(weight === null || !basket.weigh(line.key, weight, thousandths(tare) ?? 0));
        }}
      >
        <label className="field big">
          <span>{t('basket.weigh.gross', { unit })}</span>
          <input
            inputMode="decimal"
            autoComplete="off"
            value={gross}
            onChange={(event) => setGross(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{t('basket.weigh.tare', { unit })}</span>
          <input
            inputMode="decimal"
            autoComplete="off"
            value={tare}
            onChange={(event) => setTare(event.target.value)}
          />
        </label>
        {wrong && (
          <p role="alert" className="wrong">
            {t('basket.weigh.wrong')}
          </p>
        )}
        <p role="status" className={says.is === 'typed' ? 'simulated' : 'scale-says'}>
          {says.is === 'weight'
            ? t('basket.weigh.says.weight', {
                weight: thousandthsText(says.weight),
                unit: t(`basket.weigh.unit.${says.unit}`),
              })
            : t(`basket.weigh.says.${says.is}`)}
        </p>
        <button type="submit" className="primary">
          {t('basket.weigh.do')} <kbd>Enter</kbd>
        </button>
      </form>
    </Dialog>
  );
}

/** Thousandths of `1.25`; null for what is no weight. */
function thousandths(text: string): number | null {
  const found = /^(\d{1,4})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!found) return null;
  return Number(found[1]) * 1000 + Number((found[2] ?? '').padEnd(3, '0'));
}

/** A weight as it is written, `1.250`. */
export function thousandthsText(weight: number): string {
  return `${Math.trunc(weight / 1000)}.${String(weight % 1000).padStart(3, '0')}`;
}
