import { SegmentedControl, Skeleton } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { Breakdown } from './Breakdown';
import css from './Days.module.css';
import { DaysPicture } from './DaysPicture';
import { type DayFigures, daysQuery, everyDay, SPANS, spanBefore } from './days';
import { Goods } from './Goods';

const route = getRouteApi('/$store/days');

/** What the days before today brought, from the analytical copy of the record. */
export function Days() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { span } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = SPANS.find((each) => each === span) ?? 28;
  const { from, to } = spanBefore(format.today(), shown);
  const days = useQuery(daysQuery(store.id, from, to));
  const newest = days.data?.at(-1)?.writtenAt;
  return (
    <Page
      title={t('room.days')}
      lead={newest ? t('days.asOf', { at: format.dayAndTime(newest) }) : t('days.lead')}
      actions={
        <SegmentedControl
          aria-label={t('days.span')}
          value={String(shown)}
          onChange={(value) => void navigate({ search: { span: Number(value) } })}
          data={SPANS.map((each) => ({ value: String(each), label: t('days.last', { count: each }) }))}
        />
      }
    >
      {days.isPending ? <Skeleton height={460} radius="lg" /> : null}
      {days.isError ? <ProblemNotice error={days.error} retry={() => void days.refetch()} /> : null}
      {days.isSuccess && days.data.length === 0 ? (
        <Empty icon={<IconChartBar />} title={t('days.none')}>
          {t('days.noneText')}
        </Empty>
      ) : null}
      {days.isSuccess && days.data.length > 0 ? (
        <div className={css.grid}>
          <Panel title={t('days.sales')}>
            <DaysPicture days={everyDay(from, to, days.data)} />
          </Panel>
          <Goods from={from} to={to} />
          <Breakdown from={from} to={to} />
          <Table days={days.data} />
        </div>
      ) : null}
    </Page>
  );
}

/** The figures themselves, the latest day first, and what they add up to. */
function Table({ days }: { days: readonly DayFigures[] }) {
  const { t } = useWords();
  const format = useFormat();
  const store = String(useStore().id);
  const columns = [
    { name: 'sales', text: format.money },
    { name: 'baskets', text: format.count },
    { name: 'items', text: format.items },
    { name: 'margin', text: format.money },
    { name: 'discount', text: format.money },
    { name: 'refunds', text: format.money },
  ] as const;
  const sum = (of: (typeof columns)[number]['name']) => days.reduce((total, day) => total + day[of], 0);
  return (
    <Panel title={t('days.figures')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={css.scroll} aria-label={t('days.figures')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('days.day')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {t(`days.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <tr key={day.day}>
                <th scope="row">
                  <Link to="/$store/receipts" params={{ store }} search={{ day: day.day }}>
                    {format.day(day.day)}
                  </Link>
                </th>
                {columns.map(({ name, text }) => (
                  <td key={name}>{text(day[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('days.together')}</th>
              {columns.map(({ name, text }) => (
                <td key={name}>{text(sum(name))}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </Panel>
  );
}
