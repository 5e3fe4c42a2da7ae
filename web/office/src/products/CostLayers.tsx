import { useQuery } from '@tanstack/react-query';
import { costLayersQuery, type Product } from '../goods/products';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat, useStore } from '../session/store';
import css from './Product.module.css';

/** What those on hand cost, as last settled: each layer that came and is still there, what leaves next first. */
export function CostLayers({ product }: { product: Product }) {
  const { t } = useWords();
  const format = useFormat();
  const read = useQuery(costLayersQuery(useStore().id, product.id)).data;
  if (!read || (read.layers.length === 0 && read.owed.length === 0)) return null;
  return (
    <Panel title={t('value.layers')} aside={format.money(read.value)}>
      <ul>
        {read.layers.map((layer, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: layers have no name but their place
          <li key={place} className={css.layer}>
            <span>
              {format.quantity(layer.quantity, read.unit)}
              <small>{t('value.cameOn', { day: format.day(layer.day) })}</small>
            </span>
            <span>
              {t(read.unit === 'EACH' ? 'value.each' : 'value.per', {
                cost: format.money(Math.round((layer.cost / layer.quantity) * 1_000)),
                unit: t(`unit.${read.unit}`),
              })}
            </span>
          </li>
        ))}
        {read.owed.map((owed, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is owed has no name but its place
          <li key={place} className={css.layer}>
            <span data-minus>{format.quantity(-owed.quantity, read.unit)}</span>
            <span>{t('value.notYetCame')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
