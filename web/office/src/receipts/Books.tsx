import { Panel } from '../parts/Panel';
import { wordsOf } from '../parts/trade';
import { useFormat } from '../session/store';
import css from './Receipts.module.css';
import type { Receipt } from './receipts';

/** What the receipt did to stock and books, in its own transaction. */
export function Books({ receipt }: { receipt: Receipt }) {
  const format = useFormat();
  const names = new Map(receipt.entry.lines.map(({ product, name, unit }) => [product, { name, unit }] as const));
  return (
    <Panel title="What it moved">
      <div className={css.books}>
        <div>
          <h3 className={css.sub}>Stock</h3>
          {receipt.movements.length === 0 ? <p>Nothing.</p> : null}
          <ul>
            {receipt.movements.map(({ product, quantity }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a product may move on several lines.
              <li key={i} className={css.bookRow}>
                <span>{names.get(product)?.name ?? `Product ${product}`}</span>
                <span className={css.number}>{format.quantity(quantity, names.get(product)?.unit)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={css.sub}>Ledger</h3>
          {receipt.postings.length === 0 ? <p>Nothing.</p> : null}
          <ul>
            {receipt.postings.map(({ account, name, amount }) => (
              <li key={account} className={css.bookRow}>
                <span>{accountName(name)}</span>
                <span className={css.number}>
                  {format.money(Math.abs(amount))} {amount < 0 ? 'Cr' : 'Dr'}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
}

/** An account as a bookkeeper reads it: `COST_OF_GOODS_SOLD` is Cost of goods sold. */
function accountName(name: string): string {
  return name === name.toUpperCase() ? wordsOf(name) : name;
}
