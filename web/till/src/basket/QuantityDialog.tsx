import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

/** Changes how many pieces a line has. */
export function QuantityDialog({ line }: { line: number }) {
  const { basket } = useTill();
  const quantity = useTillState((state) => state.basket.lines.find((one) => one.key === line)?.quantity ?? 1000);
  const { t } = useWords();
  const [text, setText] = useState(String(Math.round(quantity / 1000)));
  const pieces = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return (
    <Dialog title={t('basket.quantity')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (pieces > 0) basket.setQuantity(line, pieces);
        }}
      >
        <label className="field big">
          <span>{t('basket.quantityPieces')}</span>
          <input
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={pieces === 0}>
          {t('basket.quantityDo')} <kbd>Enter</kbd>
        </button>
      </form>
    </Dialog>
  );
}
