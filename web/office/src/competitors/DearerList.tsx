import { Select, Skeleton, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Dearer, dearerQuery } from '../goods/competitors';
import { useWords } from '../language/words';
import { codeText } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { useNarrow } from '../parts/narrow';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Competitors.module.css';

const route = getRouteApi('/$store/competitors');
const ROW_HEIGHT = 76;
const PERCENT_MAX = 1_000;

/** How long ago a price may have been seen. */
const AGES = [14, 30, 60, 180];
const USUAL_AGE = 60;

/** From how many days on what was seen may be another price by now. */
const OLD_DAYS = 14;

/** What costs more here than at the cheapest competitor, and how old that is. */
export function DearerList() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { percent = 5, days = USUAL_AGE } = route.useSearch();
  const narrow = useNarrow<{ percent: number; days: number }>();
  const found = useQuery(dearerQuery(store.id, percent, days));
  const rows = found.data?.products ?? [];
  return (
    <>
      <div className={css.chosen}>
        <TextInput
          type="number"
          min={0}
          max={PERCENT_MAX}
          label={t('competitors.percent')}
          defaultValue={percent}
          onChange={(event) => {
            const typed = Number(event.currentTarget.value);
            if (event.currentTarget.value !== '' && Number.isInteger(typed) && typed >= 0 && typed <= PERCENT_MAX)
              narrow({ percent: typed });
          }}
        />
        <Select
          label={t('competitors.age')}
          allowDeselect={false}
          data={AGES.map((each) => ({ value: String(each), label: t('competitors.lastDays', { count: each }) }))}
          value={String(days)}
          onChange={(value) => narrow({ days: Number(value) })}
        />
      </div>
      {found.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && rows.length === 0 ? (
        <Empty icon={<IconCircleCheck />} title={t('competitors.noneDearer')}>
          {t('competitors.noneDearerText')}
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <p className={css.small}>
            {t('competitors.found', { count: found.data?.total ?? 0, all: format.count(found.data?.total ?? 0) })}
          </p>
          <FramedRows
            label={t('competitors.dearer')}
            rows={rows}
            keyOf={({ product }) => product}
            height={ROW_HEIGHT}
            draw={(row) => <DearerRow row={row} />}
          />
        </>
      ) : null}
    </>
  );
}

function DearerRow({ row }: { row: Dearer }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { cheapest } = row;
  const old = cheapest.days >= OLD_DAYS;
  return (
    <div className={css.line}>
      <span>
        <Link
          to="/$store/products/$product"
          params={{ store: String(store.id), product: String(row.product) }}
          className={css.name}
          data-row
        >
          {row.name}
        </Link>
        <span className={css.small}>
          {[row.code ? codeText(row.code) : undefined, cheapest.competitorName].filter(Boolean).join(' · ')}{' '}
          <Tag tone={old ? 'look' : 'quiet'}>{t('competitors.daysAgo', { count: cheapest.days })}</Tag>
        </span>
      </span>
      <span className={css.figures}>
        <strong>{t('competitors.above', { share: format.percent(Math.round(row.dearerPpm / 1_000) * 1_000) })}</strong>
        <span className={css.small}>
          {t('competitors.beside', {
            ours: format.money(row.ours),
            theirs: format.money(cheapest.comparable ?? cheapest.amount),
          })}
        </span>
      </span>
    </div>
  );
}
