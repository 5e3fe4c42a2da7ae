import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import type { OpenStore } from '../session/store';
import css from './AcrossStores.module.css';
import type { ExpiryRow, RiskRow, StockRow, ValueRow } from './across';
import { InStore, NameLink, useRowStore } from './InStore';

function ProductLink({ store, product, name }: { store: OpenStore; product: number; name: string }) {
  return (
    <NameLink
      to="/$store/products/$product"
      params={{ store: String(store.id), product: String(product) }}
      translate="no"
    >
      {name}
    </NameLink>
  );
}

export function StockInStore({ row }: { row: StockRow }) {
  const { store, format } = useRowStore(row.store);
  return (
    <InStore
      store={store.name}
      goods={<ProductLink store={store} product={row.product} name={row.name} />}
      under={row.code ?? ''}
      figure={format.quantity(row.onHand, row.unit)}
      underFigure={format.money(row.cost)}
    />
  );
}

export function ExpiringInStore({ row }: { row: ExpiryRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(row.store);
  return (
    <InStore
      store={store.name}
      goods={<ProductLink store={store} product={row.product} name={row.name} />}
      under={[
        row.lot === row.expires ? undefined : t('orders.lotNamed', { lot: row.lot }),
        t('expiry.until', { day: format.day(row.expires) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      figure={format.quantity(row.onHand, row.unit)}
      underFigure={format.money(row.cost)}
    />
  );
}

export function ValueInStore({ row }: { row: ValueRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(row.store);
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/stock-value" params={{ store: String(store.id) }}>
          {t('room.stock-value')}
        </NameLink>
      }
      under={[
        row.settledAt ? t('value.asOf', { at: format.dayAndTime(row.settledAt) }) : t('value.never'),
        t(`value.method.${row.method}`),
      ].join(' · ')}
      figure={row.settledAt ? format.money(row.value) : '–'}
      underFigure={row.below > 0 ? t('value.owed', { count: row.below, amount: format.money(row.owed) }) : ''}
    />
  );
}

export function ToCountInStore({ row: { store: id, risk } }: { row: RiskRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(id);
  const mayCount = useMay('COUNT_DO');
  return (
    <InStore
      store={store.name}
      goods={<ProductLink store={store} product={risk.product} name={risk.name} />}
      under={
        <span className={css.tags}>
          {risk.reasons.map((reason) => (
            <Tag key={reason} tone={reason === 'NEGATIVE' ? 'bad' : 'look'}>
              {t(`counts.reason.${reason}`)}
            </Tag>
          ))}
        </span>
      }
      figure={format.quantity(risk.onHand, risk.unit)}
      underFigure={
        mayCount ? (
          <Link to="/$store/counts" params={{ store: String(store.id) }} search={{ begin: true }}>
            {t('across.count')}
          </Link>
        ) : (
          format.money(risk.worth)
        )
      }
    />
  );
}
