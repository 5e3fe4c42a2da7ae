import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './StockValue.module.css';
import { PARTS, type Settlement } from './stockValue';

/** What each settling found beside what had been booked, the latest first. */
export function Settlements({ settlements }: { settlements: readonly Settlement[] }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Panel title={t('value.found')} flush>
      {settlements.length === 0 ? <p className={css.nothing}>{t('value.nothingFound')}</p> : null}
      <ul>
        {settlements.map((each) => (
          <li key={each.id} className={css.settlement}>
            <span>
              {format.dayAndTime(each.at)}
              <span className={css.small}>
                {`${t(`value.method.${each.method}`)} · ${t('value.products', { count: each.products })}`}
              </span>
            </span>
            <dl className={css.amounts}>
              {PARTS.filter((part) => each.amounts[part]).map((part) => (
                <div key={part}>
                  <dt>{t(`value.part.${part}`)}</dt>
                  <dd>
                    {t(cheaper(each, part) ? 'value.less' : 'value.more', { amount: amount(format, each, part) })}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Stock that is worth more than was booked means that what left cost less. */
const cheaper = (settlement: Settlement, part: string) => (settlement.amounts[part] ?? 0) > 0;

const amount = (format: { money: (minorUnits: number) => string }, settlement: Settlement, part: string) =>
  format.money(Math.abs(settlement.amounts[part] ?? 0));
