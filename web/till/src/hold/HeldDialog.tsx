import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

/** The baskets put aside, oldest first; any of them comes back to the front. */
export function HeldDialog() {
  const { hold } = useTill();
  const held = useTillState((state) => state.held);
  const book = useTillState((state) => state.book);
  const { t, time } = useWords();
  return (
    <Dialog title={t('hold.title')}>
      {held.length === 0 && <p>{t('hold.none')}</p>}
      <ul className="choices">
        {held.map(({ basket, at }) => {
          const first = basket.lines.find((line) => line.product !== undefined)?.product;
          return (
            <li key={basket.id}>
              <button type="button" onClick={() => hold.recall(basket.id)}>
                <span>{(first !== undefined && book?.byId(first)?.name) || basket.lines[0]?.code}</span>
                <small>{time(at)}</small>
                <strong>{t('hold.lines', { count: basket.lines.length })}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
