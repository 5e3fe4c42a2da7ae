import { Button, Skeleton } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type OrderPolicy, orderPoliciesQuery, type PolicyRow, policyRow } from '../goods/orderPolicies';
import { PolicyGrid } from '../goods/PolicyGrid';
import { usePolicyWords } from '../goods/policyWords';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { FramedRows } from '../parts/FramedRows';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './OrderPolicies.module.css';

const ROW_HEIGHT = 68;

/** By which levels a store's products are ordered, where somebody has set some. */
export function OrderPolicies() {
  const { t } = useWords();
  const [typing, setTyping] = useState<{ first?: PolicyRow }>();
  return (
    <Page
      title={t('room.order-policies')}
      lead={t('ordering.lead')}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setTyping({})}>
          {t('ordering.set')}
        </Button>
      }
    >
      <Listed onChange={(policy) => setTyping({ first: policyRow(policy) })} />
      {typing ? <PolicyGrid {...typing} onClose={() => setTyping(undefined)} /> : null}
    </Page>
  );
}

function Listed({ onChange }: { onChange: (policy: OrderPolicy) => void }) {
  const { t } = useWords();
  const found = useInfiniteQuery(orderPoliciesQuery(useStore().id));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={320} radius="lg" />;
  if (found.data.length === 0) {
    return (
      <Empty icon={<IconAdjustmentsHorizontal />} title={t('ordering.none')}>
        {t('ordering.noneText')}
      </Empty>
    );
  }
  return (
    <FramedRows
      label={t('ordering.list')}
      rows={found.data}
      keyOf={({ product }) => String(product)}
      height={ROW_HEIGHT}
      draw={(policy) => <Row policy={policy} onChange={() => onChange(policy)} />}
      more={{ has: hasNextPage, fetching: isFetchingNextPage, fetch: () => void fetchNextPage() }}
    />
  );
}

function Row({ policy, onChange }: { policy: OrderPolicy; onChange: () => void }) {
  const { t } = useWords();
  const store = String(useStore().id);
  const said = usePolicyWords()(policy);
  return (
    <div className={css.row}>
      <span className={css.goods}>
        <Link
          to="/$store/products/$product"
          params={{ store, product: String(policy.product) }}
          className={css.name}
          translate="no"
          data-row
        >
          {policy.name}
        </Link>
        <span className={css.small}>{policy.code}</span>
      </span>
      <span className={css.rule}>
        {said.rule}
        <span className={css.small}>{said.space}</span>
      </span>
      <Button
        className={css.change ?? ''}
        variant="default"
        size="compact-md"
        onClick={onChange}
        aria-label={`${t('ordering.change')}, ${policy.name}`}
      >
        {t('ordering.change')}
      </Button>
    </div>
  );
}
