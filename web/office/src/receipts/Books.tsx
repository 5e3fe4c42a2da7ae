import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Receipts.module.css';
import type { Receipt } from './receipts';

/** What the receipt did to stock and books, in its own transaction. */
export function Books({ receipt }: { receipt: Receipt }) {
  const { t, named } = useWords();
  const format = useFormat();
  const names = new Map(receipt.entry.lines.map(({ product, name, unit }) => [product, { name, unit }] as const));
  return (
    <Panel title={t('receipts.moved')}>
      <div className={css.books}>
        <div>
          <h3 className={css.sub}>{t('receipts.stock')}</h3>
          {receipt.movements.length === 0 ? <p>{t('receipts.nothing')}</p> : null}
          <ul>
            {receipt.movements.map(({ product, quantity }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a product may move on several lines.
              <li key={i} className={css.bookRow}>
                <span>{names.get(product)?.name ?? t('receipts.productNo', { id: product })}</span>
                <span className={css.number}>{format.quantity(quantity, names.get(product)?.unit)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={css.sub}>{t('receipts.ledger')}</h3>
          {receipt.postings.length === 0 ? <p>{t('receipts.nothing')}</p> : null}
          <ul>
            {receipt.postings.map(({ account, amount }) => (
              <li key={account} className={css.bookRow}>
                <span>{named('account', account)}</span>
                <span className={css.number}>
                  {t(amount < 0 ? 'receipts.credit' : 'receipts.debit', { amount: format.money(Math.abs(amount)) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
}
