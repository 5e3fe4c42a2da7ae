import { money, quantity } from '@aisle/shared/money';
import { dayAndTime, dayName } from '@aisle/shared/time';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import { type OpenStore, useFormat, useStore, useStores } from '../session/store';
import css from './AcrossStores.module.css';
import type { ExpiryRow, OrderRow, StockRow } from './across';

/** The store of a row, whose money and clock its figures are told in. */
function useRowStore(id: number): OpenStore {
  const open = useStore();
  return useStores().find((store) => store.id === id) ?? open;
}

interface InStoreProps {
  store: OpenStore;
  goods: ReactNode;
  under: string;
  figure: ReactNode;
  underFigure: ReactNode;
}

function InStore({ store, goods, under, figure, underFigure }: InStoreProps) {
  return (
    <div className={css.row}>
      <span className={css.store} translate="no">
        {store.name}
      </span>
      <span className={css.goods}>
        {goods}
        <span className={css.small}>{under}</span>
      </span>
      <span className={css.figures}>
        <strong>{figure}</strong>
        <span className={css.small}>{underFigure}</span>
      </span>
    </div>
  );
}

function ProductLink({ store, product, name }: { store: OpenStore; product: number; name: string }) {
  return (
    <Link
      to="/$store/products/$product"
      params={{ store: String(store.id), product: String(product) }}
      className={css.name}
      translate="no"
      data-row
    >
      {name}
    </Link>
  );
}

export function StockInStore({ row }: { row: StockRow }) {
  const store = useRowStore(row.store);
  const { locale } = store;
  return (
    <InStore
      store={store}
      goods={<ProductLink store={store} product={row.product} name={row.name} />}
      under={row.code ?? ''}
      figure={quantity(row.onHand, row.unit, locale)}
      underFigure={money(row.cost, store, locale)}
    />
  );
}

export function ExpiringInStore({ row }: { row: ExpiryRow }) {
  const { t } = useWords();
  const store = useRowStore(row.store);
  const { locale } = store;
  return (
    <InStore
      store={store}
      goods={<ProductLink store={store} product={row.product} name={row.name} />}
      under={[
        row.lot === row.expires ? undefined : t('orders.lotNamed', { lot: row.lot }),
        t('expiry.until', { day: dayName(row.expires, locale) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      figure={quantity(row.onHand, row.unit, locale)}
      underFigure={money(row.cost, store, locale)}
    />
  );
}

export function OrderInStore({ row }: { row: OrderRow }) {
  const { t } = useWords();
  const format = useFormat();
  const store = useRowStore(row.store);
  const { locale, zone } = store;
  const late = row.expected != null && row.expected < format.today();
  return (
    <InStore
      store={store}
      goods={
        <Link
          to="/$store/orders/$order"
          params={{ store: String(store.id), order: row.id }}
          className={css.name}
          translate="no"
          data-row
        >
          {row.supplier}
        </Link>
      }
      under={[
        t('orders.numbered', { number: row.number }),
        row.expected
          ? t('orders.expectedOn', { day: dayName(row.expected, locale) })
          : t('orders.writtenAt', { at: dayAndTime(row.placedAt, zone, locale) }),
      ].join(' · ')}
      figure={money(row.amount, store, locale)}
      underFigure={
        <Tag tone={late ? 'bad' : row.state === 'DRAFT' ? 'look' : 'said'}>
          {late ? t('across.late') : t(`orders.state.${row.state}`)}
        </Tag>
      }
    />
  );
}
