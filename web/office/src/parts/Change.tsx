import { changePercent } from '@aisle/shared/money';
import { useWords } from '../language/words';
import css from './Change.module.css';

/** More than tenfold says no more than that there was hardly anything before. */
const MOST = 999;

interface ChangeProps {
  now: number;
  before: number;
  /** Whether more is better; discounts and refunds are neither. */
  more?: 'better' | 'worse' | 'neither';
}

/** How much more or less than before, in whole percent. */
export function Change({ now, before, more = 'better' }: ChangeProps) {
  const { t } = useWords();
  const change = changePercent(now, before);
  if (change === undefined)
    return <span className={css.change}>{t(now === 0 ? 'change.none' : 'change.noneBefore')}</span>;
  const good = change === 0 || more === 'neither' ? undefined : change > 0 === (more === 'better');
  const tone = good === undefined ? 'even' : good ? 'good' : 'bad';
  const sign = change > 0 ? '+' : change < 0 ? '-' : '±';
  return (
    <span className={css.change} data-tone={tone}>
      {`${Math.abs(change) > MOST ? `>${MOST}` : `${sign}${Math.abs(change)}`}%`}
    </span>
  );
}
