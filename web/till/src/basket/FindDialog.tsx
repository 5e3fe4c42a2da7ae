import { useDeferredValue, useMemo, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { priceAt } from '../price-book/book';

/** Finds a product by words of its name, in any order. */
export function FindDialog() {
  const { basket } = useTill();
  const book = useTillState((state) => state.book);
  const { t, money } = useWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(() => book?.search(asked) ?? [], [book, asked]);
  const day = useTillState((state) => state.day);
  const minute = useTillState((state) => state.minute);
  return (
    <Dialog title={t('basket.findTitle')} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = book?.search(query, 1) ?? [];
          if (first) basket.pick(first, null);
        }}
      >
        <label className="field">
          <span>{t('basket.findName')}</span>
          <input value={query} autoComplete="off" onChange={(event) => setQuery(event.target.value)} />
        </label>
      </form>
      <ul className="choices">
        {found.map((product) => {
          const price = priceAt(product, { day, minute });
          return (
            <li key={product.id}>
              <button type="button" onClick={() => basket.pick(product, null)}>
                <span>{product.name}</span>
                <small>{product.codes[0]}</small>
                <strong>
                  {price === undefined ? '—' : money(price)}
                  {product.unit !== 'EACH' && <small> {t(`basket.unit.${product.unit}`)}</small>}
                </strong>
              </button>
            </li>
          );
        })}
      </ul>
      {asked.trim() !== '' && found.length === 0 && <p>{t('basket.findNothing', { query: asked })}</p>}
    </Dialog>
  );
}
