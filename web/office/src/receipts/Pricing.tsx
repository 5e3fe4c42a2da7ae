import type { Entry } from '@aisle/shared/journal';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Receipts.module.css';

/** How each line came to its amount: price, what was taken off and why, tax. */
export function Pricing({ entry }: { entry: Entry }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Panel title={t('receipts.pricing')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by the keyboard. */}
      <section className={css.scroll} aria-label={t('receipts.lines')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('receipts.product')}</th>
              <th className={css.number}>{t('receipts.quantity')}</th>
              <th className={css.number}>{t('receipts.gross')}</th>
              <th className={css.number}>{t('receipts.off')}</th>
              <th className={css.number}>{t('receipts.net')}</th>
              <th className={css.number}>{t('receipts.tax')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.lines.map((line) => (
              <tr key={line.line}>
                <td>
                  {line.name}
                  {line.discounts.length > 0 ? (
                    <small>{line.discounts.map(({ name }) => name).join(', ')}</small>
                  ) : null}
                </td>
                <td className={css.number}>{format.quantity(line.quantity, line.unit)}</td>
                <td className={css.number}>{format.money(line.gross)}</td>
                <td className={css.number}>{line.gross === line.net ? '' : format.money(line.net - line.gross)}</td>
                <td className={css.number}>{format.money(line.net)}</td>
                <td className={css.number}>{line.taxAmount === 0 ? '' : format.money(line.taxAmount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
