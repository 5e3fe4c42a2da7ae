import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type OrderPolicy, orderPolicyQuery, policyRow } from '../goods/orderPolicies';
import { PolicyGrid } from '../goods/PolicyGrid';
import { usePolicyWords } from '../goods/policyWords';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';

/** How this store orders the product. */
export function OrderingPanel({ product }: { product: Product }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(orderPolicyQuery(store.id, product.id));
  const [typing, setTyping] = useState(false);
  return (
    <Panel
      title={t('ordering.panel')}
      aside={
        <Button variant="default" size="compact-md" disabled={!read.data} onClick={() => setTyping(true)}>
          {t('ordering.set')}
        </Button>
      }
    >
      {read.error ? <ProblemNotice error={read.error} /> : null}
      {read.data ? <Said policy={read.data} /> : null}
      {typing && read.data ? <PolicyGrid first={policyRow(read.data)} onClose={() => setTyping(false)} /> : null}
    </Panel>
  );
}

function Said({ policy }: { policy: OrderPolicy }) {
  const { rule, space } = usePolicyWords()(policy);
  return (
    <p>
      {rule}
      {space ? `. ${space}` : null}
    </p>
  );
}
