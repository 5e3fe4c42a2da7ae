import { IconArrowRight } from '@tabler/icons-react';
import { useWords } from '../language/words';
import { useFormat } from '../session/store';
import type { Rate, Tax } from './settings';
import css from './Taxes.module.css';

interface OldAndNewProps {
  tax: Tax;
  rate: Rate;
  from: string;
  /** Parts per million on the day before, and from the day on. */
  before: number;
  after: number;
}

/** The rate before a day and from it on, where that holds, and what is sold with it. */
export function OldAndNew({ tax, rate, from, before, after }: OldAndNewProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <div className={css.oldAndNew}>
      <p className={css.figures}>
        <span className={css.before}>{t('taxes.before', { rate: format.percent(before) })}</span>
        <IconArrowRight aria-hidden />
        <span>{t('taxes.after', { rate: format.percent(after) })}</span>
      </p>
      <p>
        {t(rate.everyStore ? 'taxes.changesEverywhere' : 'taxes.changesHere', {
          component: rate.name,
          tax: tax.name,
          day: format.dayWithYear(from),
        })}
      </p>
      <section aria-label={t('taxes.concerns')}>
        <p className={css.small}>{t('taxes.concerns')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and keys must reach it */}
        <ul className={css.goods} tabIndex={0}>
          {tax.departments.map(({ department, products }) => (
            <li key={department}>
              <span>{department}</span>
              <span>{t('taxes.products', { count: products, figure: format.count(products) })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
