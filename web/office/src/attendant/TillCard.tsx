import { elapsed } from '@aisle/shared/time';
import { useWords } from '../language/words';
import { TillState } from '../parts/TillState';
import { useFormat } from '../session/store';
import type { Till } from '../session/tills';
import css from './Attendant.module.css';
import { helpOf, standingOf } from './order';

/** One till: what it waits for and since when, or what goes on at it; when it is silent, for how long. */
export function TillCard({ till, now }: { till: Till; now: number }) {
  const { t } = useWords();
  const format = useFormat();
  const silent = !till.online && till.lastSeen ? t('attendant.silent', { ago: format.ago(till.lastSeen, now) }) : null;
  const help = helpOf(till, now);
  if (help) return <Waiting name={till.name} help={help} silent={silent} now={now} />;
  const standing = standingOf(till);
  const self = till.modeTaken === 'SELF';
  return (
    <article className={css.card} data-standing={standing}>
      <header className={css.head}>
        <h2 className={css.name}>{till.name}</h2>
        <TillState till={till} />
      </header>
      <p className={css.doing}>{t(`attendant.doing.${standing}`)}</p>
      <p className={css.more}>
        {silent ?? till.cashierName ?? ''} {self ? <span>{t('attendant.self')}</span> : null}
      </p>
    </article>
  );
}

interface WaitingProps {
  name: string;
  help: NonNullable<Till['help']>;
  silent: string | null;
  now: number;
}

function Waiting({ name, help: { why, since, line, sum }, silent, now }: WaitingProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <article className={css.card} data-standing="HELP">
      <header className={css.head}>
        <h2 className={css.name}>{name}</h2>
        <span className={css.clock} role="timer">
          {elapsed(Date.parse(since), now)}
        </span>
      </header>
      <p className={css.why}>{t(`attendant.why.${why}`)}</p>
      <p className={css.more}>
        {line ? <span className={css.line}>{line}</span> : null}
        <span className={css.sum}>{format.money(sum)}</span>
        <span>{t('attendant.since', { at: format.time(since) })}</span>
      </p>
      {silent ? <p className={css.gone}>{silent}</p> : null}
    </article>
  );
}
