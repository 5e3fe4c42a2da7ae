import { useWords } from '../language/words';
import { Change } from '../parts/Change';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Today.module.css';
import type { Day } from './today';

/** The day's other figures, each against the same weekday last week. */
export function Figures({ day, className }: { day: Day; className: string | undefined }) {
  const { t } = useWords();
  const format = useFormat();
  const figures = [
    { name: 'baskets', of: day.baskets, text: format.count, more: 'better' },
    { name: 'averageBasket', of: day.averageBasket, text: format.money, more: 'better' },
    { name: 'items', of: day.items, text: format.items, more: 'better' },
    { name: 'margin', of: day.margin, text: format.money, more: 'better' },
    { name: 'discounts', of: day.discount, text: format.money, more: 'neither' },
    { name: 'refunds', of: day.refunds, text: format.money, more: 'worse' },
  ] as const;
  return (
    <Panel title={t('today.figures')} className={className}>
      <dl className={css.figureList}>
        {figures.map(({ name, of, text, more }) => (
          <div key={name} className={css.figureRow}>
            <dt>{t(`today.${name}`)}</dt>
            <dd className={css.figureNow}>{text(of.now)}</dd>
            <dd className={css.figureBefore}>
              <Change {...of} more={more} />{' '}
              <span className={css.was}>{t('today.was', { before: text(of.before) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
