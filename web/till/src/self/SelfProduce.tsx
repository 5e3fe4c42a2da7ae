import { useMemo, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { priceAt } from '../price-book/book';
import type { Product } from '../price-book/product';
import { isSought, lettersOf } from '../produce/grid';
import { Picture } from '../produce/Picture';

/** Goods without a barcode by their pictures alone: no numbers, a letter finds them sooner. */
export function SelfProduce() {
  const { produce, store } = useTill();
  const { t } = useWords();
  const book = useTillState((state) => state.book);
  const [letter, setLetter] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the goods are the book's; tiles stay in place while it is open
  const goods = useMemo(() => produce.goods(), [produce, book]);
  return (
    <main className="self-produce">
      <header>
        <h1>{t('self.produceTitle')}</h1>
        <button type="button" onClick={() => store.happen({ kind: 'dialog-closed' })}>
          {t('self.back')}
        </button>
      </header>
      <fieldset className="produce-letters">
        <legend>{t('produce.first')}</legend>
        {lettersOf(goods).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={letter === one}
            onClick={() => setLetter(letter === one ? '' : one)}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <ul className="tiles">
        {goods
          .filter((product) => isSought(product, letter))
          .map((product) => (
            <li key={product.id}>
              <Tile product={product} onPick={() => produce.pick(product, '')} />
            </li>
          ))}
      </ul>
    </main>
  );
}

function Tile({ product, onPick }: { product: Product; onPick: () => void }) {
  const day = useTillState((state) => state.day);
  const minute = useTillState((state) => state.minute);
  const { t, money } = useWords();
  const price = priceAt(product, { day, minute });
  return (
    <button type="button" className="tile" onClick={onPick}>
      <Picture name={product.name} />
      <strong>{product.name}</strong>
      <span className="tile-price">
        {price === undefined ? '—' : money(price)} <small>{t(`basket.unit.${product.unit}`)}</small>
      </span>
    </button>
  );
}
