import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import type { BasketLine } from './basket';
import { recallsOf } from './standing';

/**
 * Asks which lot a product is of when some of its lots are called back and its code does not say. Closing it without an
 * answer takes the line out again.
 */
export function LotDialog({ line }: { line: BasketLine }) {
  const { basket } = useTill();
  const book = useTillState((state) => state.book);
  const { t } = useWords();
  const [lot, setLot] = useState('');
  const [wrong, setWrong] = useState(false);
  if (!book || line.product === undefined) return null;
  const say = (said: string) => setWrong(!basket.sayLot(line.key, said));
  return (
    <Dialog
      title={t('basket.lot.title', { name: book.byId(line.product)?.name ?? line.code })}
      onClose={() => basket.takeOut(line.key)}
    >
      <p>{t('basket.lot.why')}</p>
      <ul className="choices">
        {recallsOf(book, line.product).map(({ id, lot: called = '', reason }) => (
          <li key={id}>
            <button type="button" className="danger" onClick={() => say(called)}>
              <strong>{called}</strong>
              <small>{reason}</small>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          say(lot.trim());
        }}
      >
        <label className="field big">
          <span>{t('basket.lot.other')}</span>
          <input autoComplete="off" value={lot} maxLength={20} onChange={(event) => setLot(event.target.value)} />
        </label>
        {wrong && (
          <p role="alert" className="wrong">
            {t('basket.lot.wrong')}
          </p>
        )}
        <button type="submit" className="primary">
          {t('basket.lot.do')} <kbd>Enter</kbd>
        </button>
      </form>
    </Dialog>
  );
}
