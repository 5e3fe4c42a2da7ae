import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Promotions.module.css';
import { type Measured, type Uplift as Read, upliftQuery } from './promotions';

const WHOLE_PERCENT = 10_000;

interface UpliftProps {
  promotion: number;
  /** Takes what is proposed as what is expected; left out where nothing may be changed. */
  onTake: ((ppm: number) => void) | undefined;
}

/** What a promotion is expected to bring, and what recorded sales say that it brought. */
export function Uplift({ promotion, onTake }: UpliftProps) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(upliftQuery(store.id, promotion));
  return (
    <Panel title={t('promotions.uplift')}>
      {read.isPending ? <Skeleton height={90} radius="md" /> : null}
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data ? <Known read={read.data} onTake={onTake} /> : null}
    </Panel>
  );
}

function Known({ read, onTake }: { read: Read; onTake: UpliftProps['onTake'] }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const change = useChange();
  const { expected, measured, proposed, alike, past, tooManyGoods } = read;
  return (
    <div className={css.fields}>
      <Facts
        wide
        facts={[
          [t('promotions.isExpected'), typeof expected === 'number' ? change(expected) : t('promotions.nobodySaid')],
          [
            t('promotions.isMeasured'),
            measured ? change(measured.change) : t(tooManyGoods ? 'promotions.tooManyGoods' : 'promotions.notYet'),
          ],
        ]}
      />
      {measured ? <Behind measured={measured} /> : null}
      <div>
        <h3 className={css.heading}>{t('promotions.earlierOnes')}</h3>
        {alike ? (
          <p className={css.muted}>{t(`promotions.alike.${alike}`)}</p>
        ) : (
          <p className={css.muted}>{t('promotions.nothingKnown')}</p>
        )}
        <ul className={css.conflicts}>
          {past.map((each) => (
            <li key={each.promotion} className={css.conflict}>
              <span className={css.conflictName}>
                <Link
                  to="/$store/promotions/$promotion"
                  params={{ store: String(store.id), promotion: String(each.promotion) }}
                >
                  {each.name}
                </Link>
                <span>{change(each.measured.change)}</span>
              </span>
              <span className={css.muted}>
                {t('promotions.between', { from: format.day(each.from), to: format.day(each.last) })}
                {' · '}
                {t('promotions.daysBehind', { count: each.measured.days, before: format.count(each.measured.before) })}
              </span>
            </li>
          ))}
        </ul>
        {typeof proposed === 'number' && onTake ? (
          <Button variant="default" size="xs" mt="sm" onClick={() => onTake(proposed)}>
            {t('promotions.takeProposed', { change: change(proposed) })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The days and pieces behind a figure, and what it cannot say. */
function Behind({ measured }: { measured: Measured }) {
  const { t } = useWords();
  const format = useFormat();
  const change = useChange();
  const { days, before, sold, usual, rest, elsewhere, stores } = measured;
  return (
    <div>
      <p>{t('promotions.soldAgainst', { sold: format.items(sold), usual: format.items(usual), count: days })}</p>
      <p className={css.muted}>{t('promotions.daysBehind', { count: days, before: format.count(before) })}</p>
      <p className={css.muted}>{t('promotions.restChanged', { change: change(rest) })}</p>
      {typeof elsewhere === 'number' ? (
        <p className={css.muted}>{t('promotions.elsewhere', { count: stores, change: change(elsewhere) })}</p>
      ) : null}
      <p className={css.muted}>{t('promotions.noControl')}</p>
    </div>
  );
}

/** A change in whole percent, with its sign; a word where there is nothing to compare with. */
function useChange() {
  const { t } = useWords();
  const format = useFormat();
  return (ppm: number | null | undefined) => {
    if (typeof ppm !== 'number') return t('promotions.noneBefore');
    const whole = Math.round(ppm / WHOLE_PERCENT) * WHOLE_PERCENT;
    return `${whole > 0 ? '+' : ''}${format.percent(whole)}`;
  };
}
