import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import { lotsQuery } from './lots';
import { QuantityForm } from './QuantityForm';
import { type ScannedProduct, ScanProduct } from './ScanProduct';
import css from './TakeGoods.module.css';

/** Goods taken from a shelf; `quantity` in thousandths, `lot` null where the dates decide. */
export interface Goods {
  product: ScannedProduct;
  lot: string | null;
  quantity: number;
}

interface TakeGoodsProps {
  /** What the field for a code is called. */
  label: string;
  /** Whether it matters which lot they are of, and what is there. */
  byLot?: boolean;
  /** What the button says that takes them. */
  verb: string;
  onTaken: (goods: Goods) => void;
}

/** Goods, one product after the other: its code or name, Enter, how many and of which lot, Enter. */
export function TakeGoods({ label, byLot = true, verb, onTaken }: TakeGoodsProps) {
  const [product, setProduct] = useState<ScannedProduct>();
  return (
    <section className={css.take}>
      {product ? (
        <HowMany
          key={product.id}
          product={product}
          byLot={byLot}
          verb={verb}
          onCancel={() => setProduct(undefined)}
          onTaken={(goods) => {
            setProduct(undefined);
            onTaken(goods);
          }}
        />
      ) : (
        <ScanProduct label={label} onProduct={setProduct} />
      )}
    </section>
  );
}

interface HowManyProps {
  product: ScannedProduct;
  byLot: boolean;
  verb: string;
  onTaken: (goods: Goods) => void;
  onCancel: () => void;
}

function HowMany({ product, byLot, verb, onTaken, onCancel }: HowManyProps) {
  const { t } = useWords();
  const [lot, setLot] = useState<string | null>(null);
  return (
    <QuantityForm
      name={product.name}
      unit={product.unit}
      label={product.unit === 'EACH' ? t('scan.howMany') : t('scan.howMuch', { unit: t(`unit.${product.unit}`) })}
      verb={verb}
      least={1}
      onQuantity={(quantity) => onTaken({ product, lot, quantity })}
      onCancel={onCancel}
    >
      {byLot ? <OnHand product={product} lot={lot} onLot={setLot} /> : null}
    </QuantityForm>
  );
}

interface OnHandProps {
  product: ScannedProduct;
  lot: string | null;
  onLot: (lot: string | null) => void;
}

/** What is there, and of which lot it is to be, where there are some. */
function OnHand({ product, lot, onLot }: OnHandProps): ReactNode {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const read = useQuery(lotsQuery(store.id, product.id));
  if (!read.data) return null;
  const onHand = read.data.reduce((sum, each) => sum + each.onHand, 0);
  const named = read.data.flatMap((each) =>
    each.lot === null || each.lot === undefined ? [] : [{ ...each, lot: each.lot }],
  );
  return (
    <>
      <p className={css.small}>{t('scan.onHand', { quantity: format.quantity(onHand, product.unit) })}</p>
      {named.length > 0 ? (
        <Select
          label={t('scan.lot')}
          placeholder={t('scan.firstExpired')}
          clearable
          data={named.map((each) => ({
            value: each.lot,
            label: [
              each.lot,
              ...(each.expires ? [t('scan.until', { day: format.day(each.expires) })] : []),
              format.quantity(each.onHand, product.unit),
            ].join(' · '),
          }))}
          value={lot}
          onChange={onLot}
        />
      ) : null}
    </>
  );
}
