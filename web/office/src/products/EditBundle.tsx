import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GatheredRow } from '../goods/GatheredRow';
import { type BundlePart, keepBundle } from '../goods/links';
import type { Product } from '../goods/products';
import { type Goods, TakeGoods } from '../goods/TakeGoods';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
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
  const queries = useQueryClient();
  const [goods, setGoods] = useState<readonly Goods[]>(() => parts.map(goodsOf));
  const keeping = useMutation({
    mutationFn: () =>
      keepBundle(
        store.id,
        product.id,
        goods.map((each) => ({ product: each.product.id, quantity: each.quantity })),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      onClose();
    },
  });
  const take = (taken: Goods) => setGoods([...goods.filter((other) => other.product.id !== taken.product.id), taken]);
  return (
    <Dialog title={t('links.partsOf', { name: product.name })} onClose={onClose} size="lg">
      <div className={css.form}>
        <p className={css.lead}>{t('links.partsText')}</p>
        {keeping.error ? <ProblemNotice error={keeping.error} /> : null}
        <TakeGoods byLot={false} label={t('links.scanPart')} verb={t('links.put')} onTaken={take} />
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
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            disabled={goods.length === 0 && parts.length === 0}
            loading={keeping.isPending}
            onClick={() => keeping.mutate()}
          >
            {t('links.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
