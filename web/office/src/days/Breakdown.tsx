import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Bars } from '../parts/Bars';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './Days.module.css';
import { departmentsQuery, productsQuery } from './days';
import { HoursOfDay } from './HoursOfDay';

/** What a span of days was made of: its departments, its hours, and the products that brought most. */
export function Breakdown({ from, to }: { from: string; to: string }) {
  return (
    <>
      <ByDepartment from={from} to={to} />
      <HoursOfDay from={from} to={to} />
      <BestSellers from={from} to={to} />
    </>
  );
}

function ByDepartment({ from, to }: { from: string; to: string }) {
  const { t } = useWords();
  const format = useFormat();
  const departments = useQuery(departmentsQuery(useStore().id, from, to));
  return (
    <Panel title={t('days.byDepartment')}>
      {departments.isPending ? <Skeleton height={160} /> : null}
      {departments.isError ? (
        <ProblemNotice error={departments.error} retry={() => void departments.refetch()} />
      ) : null}
      {departments.isSuccess ? (
        <Bars
          bars={departments.data.map(({ department, name, takings }) => ({
            key: department,
            name,
            value: takings,
            figure: format.money(takings),
          }))}
        />
      ) : null}
    </Panel>
  );
}

function BestSellers({ from, to }: { from: string; to: string }) {
  const { t } = useWords();
  const format = useFormat();
  const store = useStore();
  const products = useQuery(productsQuery(store.id, from, to));
  return (
    <Panel title={t('days.bestSellers')} flush>
      {products.isPending ? <Skeleton height={320} /> : null}
      {products.isError ? <ProblemNotice error={products.error} retry={() => void products.refetch()} /> : null}
      {products.isSuccess ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className={css.scroll} aria-label={t('days.bestSellers')} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('days.product')}</th>
                <th scope="col">{t('days.sold')}</th>
                <th scope="col">{t('days.takings')}</th>
                <th scope="col">{t('days.margin')}</th>
              </tr>
            </thead>
            <tbody>
              {products.data.map(({ product, name, unit, quantity, takings, margin }) => (
                <tr key={product}>
                  <th scope="row" className={css.product}>
                    <Link to="/$store/products/$product" params={{ store: String(store.id), product: String(product) }}>
                      {name}
                    </Link>
                  </th>
                  <td>{format.quantity(quantity, unit)}</td>
                  <td>{format.money(takings)}</td>
                  <td>{typeof margin === 'number' ? format.money(margin) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </Panel>
  );
}
