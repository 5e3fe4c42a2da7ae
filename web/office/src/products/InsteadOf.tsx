import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linksQuery } from '../goods/links';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { useFormat, useStore } from '../session/store';

/** What can be offered in place of a product that has run out: the first substitute the store has. */
export function InsteadOf({ product }: { product: Product }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { data } = useQuery(linksQuery(store.id, product.id));
  const instead = data?.substitutes.find(({ of, quantity }) => of.onHand >= quantity);
  if (!instead) return null;
  const { of, quantity, remark } = instead;
  const figures = { quantity: format.quantity(of.onHand, of.unit), ratio: format.quantity(quantity, of.unit) };
  return (
    <Notice
      tone="said"
      icon={<IconArrowsExchange />}
      title={
        <Link to="/$store/products/$product" params={{ store: String(store.id), product: String(of.product) }}>
          {t('links.instead', { name: of.name })}
        </Link>
      }
    >
      <p>{remark ? t('links.insteadRemark', { ...figures, remark }) : t('links.insteadText', figures)}</p>
    </Notice>
  );
}
