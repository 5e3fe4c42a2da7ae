import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { linksQuery, type Substitute } from './links';

/** What can be offered in place of a product that has run out: the first substitute of which the store has enough. */
function useInstead(product: number): Substitute | undefined {
  const store = useStore();
  const seesStock = useMay('STOCK_VIEW');
  const { data } = useQuery({ ...linksQuery(store.id, product), enabled: seesStock });
  return data?.substitutes.find(({ of, quantity }) => of.onHand >= quantity);
}

function InsteadLink({ instead }: { instead: Substitute }) {
  const { t } = useWords();
  const store = String(useStore().id);
  return (
    <Link to="/$store/products/$product" params={{ store, product: String(instead.of.product) }}>
      {t('links.instead', { name: instead.of.name })}
    </Link>
  );
}

function useFigures({ of, quantity, remark }: Substitute): string {
  const { t } = useWords();
  const format = useFormat();
  const figures = { quantity: format.quantity(of.onHand, of.unit), ratio: format.quantity(quantity, of.unit) };
  return remark ? t('links.insteadRemark', { ...figures, remark }) : t('links.insteadText', figures);
}

/** Says on the page of a product that has run out what can be offered in its place. Nothing where nothing can. */
export function InsteadOf({ product }: { product: number }) {
  const instead = useInstead(product);
  return instead ? <Offered instead={instead} /> : null;
}

function Offered({ instead }: { instead: Substitute }) {
  const figures = useFigures(instead);
  return (
    <Notice tone="said" icon={<IconArrowsExchange />} title={<InsteadLink instead={instead} />}>
      <p>{figures}</p>
    </Notice>
  );
}

/** The same in a line under a product that did not come. */
export function InsteadLine({ product }: { product: number }) {
  const instead = useInstead(product);
  return instead ? <InsteadLink instead={instead} /> : null;
}
