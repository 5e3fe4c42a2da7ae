import { useMemo, useRef, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { useKeys } from '../look/use-keys';
import { priceAt } from '../price-book/book';
import type { Product } from '../price-book/product';
import { isSought, lettersOf, pluOf, readSought } from './grid';
import { Picture } from './Picture';

/** Goods without a barcode by picture: by touch, or by first letters and Enter. What stood in the entry line goes on here. */
export function ProduceDialog() {
  const { produce, store } = useTill();
  const { t } = useWords();
  const book = useTillState((state) => state.book);
  const departments = useTillState((state) => state.setup?.departments);
  const [text, setText] = useState(() => store.get().typed);
  const [department, setDepartment] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the goods are the book's; tiles stay in place while it is open
  const goods = useMemo(() => produce.goods(), [produce, book]);
  const { times, letters } = readSought(text);
  const there = goods.filter((product) => department === null || product.department === department);
  const sought = there.filter((product) => isSought(product, letters));
  const sold = departments?.filter(({ id }) => goods.some((product) => product.department === id)) ?? [];
  const field = useRef<HTMLInputElement>(null);
  const tiles = useRef<HTMLUListElement>(null);
  useKeys(
    [
      ['ArrowDown', () => stepRow(1, field.current, tiles.current)],
      ['ArrowUp', () => stepRow(-1, field.current, tiles.current)],
    ],
    true,
  );
  return (
    <Dialog title={t('produce.title')}>
      <form
        className="produce"
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = sought;
          if (first) produce.pick(first, times);
        }}
      >
        <div className="produce-by">
          <label className="field">
            <span>{t('produce.letters')}</span>
            <input
              ref={field}
              value={text}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('produce.lettersHint')}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          {sold.length > 1 && (
            <fieldset className="produce-departments">
              <legend>{t('produce.department')}</legend>
              {[{ id: null, name: t('produce.all') }, ...sold].map(({ id, name }) => (
                <button key={id} type="button" aria-pressed={department === id} onClick={() => setDepartment(id)}>
                  {name}
                </button>
              ))}
            </fieldset>
          )}
        </div>
        <fieldset className="produce-letters">
          <legend>{t('produce.first')}</legend>
          {lettersOf(there).map((letter) => (
            <button
              key={letter}
              type="button"
              aria-pressed={letters === letter}
              onClick={() => setText(letters === letter ? times : times + letter)}
            >
              {letter.toUpperCase()}
            </button>
          ))}
        </fieldset>
      </form>
      {sought.length === 0 && <p>{t(goods.length === 0 ? 'produce.none' : 'produce.nothing', { letters })}</p>}
      <ul ref={tiles} className="tiles">
        {sought.map((product, at) => (
          <li key={product.id}>
            <Tile product={product} first={at === 0 && letters !== ''} onPick={() => produce.pick(product, times)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Moves the cursor a row of tiles down or up; above the first row is the field. */
function stepRow(by: 1 | -1, field: HTMLElement | null, list: HTMLElement | null): void {
  const tiles = [...(list?.querySelectorAll('button') ?? [])];
  const at = tiles.indexOf(document.activeElement as HTMLButtonElement);
  const second = tiles.findIndex((tile) => tile.offsetTop !== tiles[0]?.offsetTop);
  const to = at < 0 ? Math.min(by, 0) : at + by * (second < 0 ? tiles.length : second);
  const wanted = to < 0 ? field : (tiles[to] ?? tiles[at]);
  wanted?.focus();
}

/** @param first the one that Enter takes */
function Tile({ product, first, onPick }: { product: Product; first: boolean; onPick: () => void }) {
  const day = useTillState((state) => state.day);
  const minute = useTillState((state) => state.minute);
  const member = useTillState((state) => state.basket.member ?? false);
  const { t, money } = useWords();
  const price = priceAt(product, { day, minute }, member);
  return (
    <button type="button" className={first ? 'tile tile-first' : 'tile'} onClick={onPick}>
      <Picture name={product.name} />
      <strong>{product.name}</strong>
      <small>
        {pluOf(product)} {first && <kbd>Enter</kbd>}
      </small>
      <span className="tile-price">
        {price === undefined ? '—' : money(price)} <small>{t(`basket.unit.${product.unit}`)}</small>
      </span>
    </button>
  );
}
