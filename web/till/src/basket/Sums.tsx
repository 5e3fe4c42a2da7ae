import { useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { loaded } from './basket';
import { sumsOf } from './sums';
import { usePriced } from './use-priced';

/** What the total is made of, so that it can be followed by eye before the receipt says it. */
export function Sums() {
  const { t, money } = useWords();
  const priced = usePriced();
  const loads = useTillState((state) => loaded(state.basket));
  const parts = sumsOf(priced, loads);
  if (parts.length === 0) return null;
  return (
    <dl className="made-of" data-testid="made-of">
      {parts.map(({ of, amount, tax }) => (
        <div key={of}>
          <dt>{t(`basket.sum.${of}`, { tax })}</dt>
          <dd data-testid={`sum-${of}`}>{money(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
