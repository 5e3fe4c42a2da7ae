import type { BasketLine } from '../basket/basket';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';

/** Goods that nobody can sell now, staff as little as the customer: said why, and put aside. */
export function PutAside({ line }: { line: BasketLine }) {
  const { basket } = useTill();
  const name = useTillState(({ book }) => (line.product !== undefined && book?.byId(line.product)?.name) || line.code);
  const { t } = useWords();
  return (
    <main className="self-ask">
      <h1>{t('self.aside.title', { name })}</h1>
      <p>{t(`self.aside.why.${line.trouble}`)}</p>
      <p>{t('self.aside.text')}</p>
      <button type="button" className="primary" onClick={() => basket.takeOut(line.key)}>
        {t('self.aside.do')}
      </button>
    </main>
  );
}
