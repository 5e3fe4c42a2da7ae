import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Chart, DayColumns } from '../parts/Chart';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { ticks } from '../parts/scale';
import { useFormat, useStore } from '../session/store';
import css from './Days.module.css';
import { everyDay, type GoodsFigures, goodsQuery, together } from './days';

/** What was thrown away, and how much of what the store carries was there when its days ended. */
export function Goods({ from, to }: { from: string; to: string }) {
  const { t } = useWords();
  const format = useFormat();
  const goods = useQuery(goodsQuery(useStore().id, from, to));
  const all = goods.data && together(goods.data);
  return (
    <Panel title={t('days.goods')}>
      {goods.isPending ? <Skeleton height={220} /> : null}
      {goods.isError ? <ProblemNotice error={goods.error} retry={() => void goods.refetch()} /> : null}
      {goods.isSuccess && !all ? <p className={css.said}>{t('days.goodsNone')}</p> : null}
      {goods.isSuccess && all ? (
        <>
          <dl className={css.figures}>
            <div>
              <dt>{t('days.waste')}</dt>
              <dd>{format.money(all.waste)}</dd>
            </div>
            <div>
              <dt>{t('days.availability')}</dt>
              <dd>{format.percent(toTenths(all.availability))}</dd>
            </div>
          </dl>
          {goods.data.some(({ empty }) => empty > 0) ? (
            <figure className={css.picture}>
              <figcaption>{t('days.goodsOut')}</figcaption>
              <OutPicture days={everyDay(from, to, goods.data)} />
            </figure>
          ) : (
            <p>{t('days.goodsAllThere')}</p>
          )}
          <p className={css.said}>{t('days.goodsText')}</p>
        </>
      ) : null}
    </Panel>
  );
}

/** Parts per million to a tenth of a per cent, rounded down: only where nothing was out it is 100 %. */
const toTenths = (ppm: number) => Math.floor(ppm / 1_000) * 1_000;

/** Carried products that were out when a day ended, a bar a day. */
function OutPicture({ days }: { days: readonly { day: string; figures: GoodsFigures | undefined }[] }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Chart
      height={180}
      lines={ticks(0, Math.max(0, ...days.map(({ figures }) => figures?.empty ?? 0)))}
      name={format.count}
    >
      {(frame) => (
        <DayColumns
          frame={frame}
          days={days}
          title={({ day, figures }) =>
            figures
              ? t('days.goodsTitle', {
                  day: format.day(day),
                  empty: format.count(figures.empty),
                  carried: format.count(figures.carried),
                  waste: format.money(figures.waste),
                })
              : t('days.goodsTitleNone', { day: format.day(day) })
          }
        >
          {({ figures }, width) =>
            figures ? (
              <rect
                className={css.out}
                x={width * 0.14}
                y={frame.y(figures.empty)}
                width={width * 0.72}
                height={frame.y(0) - frame.y(figures.empty)}
                rx={3}
              />
            ) : null
          }
        </DayColumns>
      )}
    </Chart>
  );
}
