import { type Basket, handedOver } from '../basket/basket';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

/** The baskets put aside, oldest first; any of them comes back to the front. */
export function HeldDialog() {
  const { hold } = useTill();
  const held = useTillState((state) => state.held);
  const book = useTillState((state) => state.book);
  const { t, time, money } = useWords();
  /** By its first goods, or what else is in it: a gift card alone, or money taken for what was taken out again. */
  const nameOf = (basket: Basket) => {
    const { lines, loads: [load] = [] } = basket;
    const first = lines.find((line) => line.product !== undefined)?.product;
    const goods = (first !== undefined && book?.byId(first)?.name) || lines[0]?.code;
    if (goods) return goods;
    if (load) return t(`account.onto.${load.kind}`, { number: load.number });
    return t('basket.handedOver', { amount: money(handedOver(basket)) });
  };
  return (
    <Dialog title={t('hold.title')}>
      {held.length === 0 && <p>{t('hold.none')}</p>}
      <ul className="choices">
        {held.map(({ basket, at }) => (
          <li key={basket.id}>
            <button type="button" onClick={() => hold.recall(basket.id)}>
              <span>{nameOf(basket)}</span>
              <small>{time(at)}</small>
              <strong>{t('hold.lines', { count: basket.lines.length + (basket.loads?.length ?? 0) })}</strong>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
