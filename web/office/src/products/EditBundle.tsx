import { useState } from 'react';
import { GatheredRow } from '../goods/GatheredRow';
import { type BundlePart, keepBundle } from '../goods/links';
import type { Product } from '../goods/products';
import type { Goods } from '../goods/TakeGoods';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import { KeepLinks } from './KeepLinks';
import css from './Links.module.css';

const goodsOf = ({ of, quantity }: BundlePart): Goods => ({
  product: { id: of.product, name: of.name, unit: of.unit },
  lot: null,
  quantity,
});

interface EditBundleProps {
  product: Product;
  parts: BundlePart[];
  onClose: () => void;
}

/** Says what is in a bundle: scan after scan, how many of each in one. */
export function EditBundle({ product, parts, onClose }: EditBundleProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [goods, setGoods] = useState<readonly Goods[]>(() => parts.map(goodsOf));
  const keep = () =>
    keepBundle(
      store.id,
      product.id,
      goods.map((each) => ({ product: each.product.id, quantity: each.quantity })),
    );
  const take = (taken: Goods) => setGoods([...goods.filter((other) => other.product.id !== taken.product.id), taken]);
  return (
    <KeepLinks
      title={t('links.partsOf', { name: product.name })}
      lead={t('links.partsText')}
      scan={t('links.scanPart')}
      onTaken={take}
      some={goods.length > 0 || parts.length > 0}
      keep={keep}
      onClose={onClose}
    >
      {goods.length > 0 ? (
        <ul className={css.list} aria-label={t('links.parts')}>
          {goods.map((each) => (
            <GatheredRow
              key={each.product.id}
              name={each.product.name}
              quantity={format.quantity(each.quantity, each.product.unit)}
              onOut={() => setGoods(goods.filter((other) => other !== each))}
            />
          ))}
        </ul>
      ) : (
        <p>{t(parts.length > 0 ? 'links.noBundleAnyMore' : 'links.nothingInIt')}</p>
      )}
    </KeepLinks>
  );
}
