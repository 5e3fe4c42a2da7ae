import { Skeleton } from '@mantine/core';
import { IconBroadcast, IconCalendar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useLive } from '../session/live';
import { useFormat, useStore } from '../session/store';
import { Departments } from './Departments';
import { Exceptions } from './Exceptions';
import { Figures } from './Figures';
import { Sales } from './Sales';
import { Tenders } from './Tenders';
import { Ticker } from './Ticker';
import { TillsNow } from './TillsNow';
import css from './Today.module.css';
import { dayQuery } from './today';

/** The store's day: first what needs somebody, then how it sells against the same weekday last week. */
export function Today() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { day } = useSearch({ from: '/$store/today' });
  const { state } = useLive();
  const figures = useQuery(dayQuery(store.id, day));
  if (figures.isPending) return <TodayLoading />;
  if (figures.isError) {
    return (
      <Page title={t('room.today')}>
        <ProblemNotice error={figures.error} retry={() => void figures.refetch()} />
      </Page>
    );
  }
  const shown = figures.data;
  const isToday = shown.day === format.today();
  return (
    <Page
      title={isToday ? t('room.today') : format.day(shown.day)}
      lead={
        isToday
          ? t('today.lead', {
              day: format.day(shown.day),
              time: format.time(shown.until),
              before: format.day(shown.before),
            })
          : t('today.against', { before: format.day(shown.before) })
      }
      actions={
        !isToday ? (
          <Tag tone="quiet" icon={<IconCalendar aria-hidden />}>
            {t('today.anotherDay')}
          </Tag>
        ) : state.state === 'live' ? (
          <Tag tone="good" icon={<IconBroadcast aria-hidden />}>
            {t('today.live')}
          </Tag>
        ) : (
          <Tag tone="bad">{t('today.notLive')}</Tag>
        )
      }
    >
      <Exceptions exceptions={shown.exceptions} />
      <div className={css.grid}>
        <div className={css.wide}>
          <Sales day={shown} className={css.sales} />
          <Departments day={shown} className={css.departments} />
          <Tenders day={shown} className={css.tenders} />
        </div>
        <div className={css.narrow}>
          <Figures day={shown} className={css.figures} />
          <TillsNow className={css.tills} />
          <Ticker className={css.ticker} />
        </div>
      </div>
    </Page>
  );
}

function TodayLoading() {
  const { t } = useWords();
  return (
    <Page title={t('room.today')} lead={<Skeleton height={16} width={280} mt={6} />}>
      <Skeleton height={64} radius="lg" />
      <div className={css.grid}>
        <div className={css.wide}>
          <Skeleton height={400} radius="lg" />
          <Skeleton height={420} radius="lg" />
        </div>
        <div className={css.narrow}>
          <Skeleton height={330} radius="lg" />
          <Skeleton height={490} radius="lg" />
        </div>
      </div>
    </Page>
  );
}
