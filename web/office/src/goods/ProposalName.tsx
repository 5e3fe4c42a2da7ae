import { useWords } from '../language/words';
import type { ProposalRow } from './proposals';

/** What a proposal would do, in a line. */
export function ProposalName({ proposal: { change, names } }: { proposal: ProposalRow }) {
  const { t } = useWords();
  const products = change.kind === 'ORDER' ? change.lines.map(({ product }) => product) : [change.product];
  const name = names[String(products[0])] ?? t('proposals.unknownProduct', { id: products[0] });
  if (change.kind === 'MARKDOWN') return t('proposals.row.markdown', { name });
  return products.length === 1
    ? t('proposals.row.order', { name })
    : t('proposals.row.orderMore', { name, count: products.length - 1 });
}
