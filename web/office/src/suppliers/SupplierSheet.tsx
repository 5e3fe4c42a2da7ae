import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconPackage, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { clockText } from '../goods/minutes';
import { orderDays } from '../goods/orderDays';
import { type Pack, packsQuery, type Supplier, stopSelling, supplierQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { SearchField } from '../parts/SearchField';
import { Back, Sheet } from '../parts/Sheet';
import { useFormat, useStore } from '../session/store';
import { Calendar } from './Calendar';
import { Correspondence } from './Correspondence';
import { CostList } from './CostList';
import { PackForm } from './PackForm';
import { Scorecard } from './Scorecard';
import { SupplierForm } from './SupplierForm';
import css from './Suppliers.module.css';

/** One supplier: how it takes orders, and what it sells in which packs. */
export function SupplierSheet({ id }: { id: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(supplierQuery(store.id, id));
  const back = (
    <Back to="/$store/suppliers" params={{ store: String(store.id) }}>
      {t('suppliers.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('suppliers.one')} back={back}>
      {(supplier) => <Opened supplier={supplier} back={back} />}
    </Sheet>
  );
}

function Opened({ supplier, back }: { supplier: Supplier; back: ReactNode }) {
  const { t, language } = useWords();
  const store = useStore();
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title={supplier.name}
      actions={
        <>
          {back}
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            {t('suppliers.change')}
          </Button>
        </>
      }
    >
      <Panel title={t('suppliers.terms')}>
        <Facts
          facts={[
            [t('suppliers.email'), supplier.email],
            [t('suppliers.orderDays'), orderDays(supplier.orderDays, language, t('suppliers.everyDay'))],
            ...(typeof supplier.cutOffMinute === 'number'
              ? [[t('suppliers.cutOff'), clockText(supplier.cutOffMinute, store.locale)] as const]
              : []),
            [t('suppliers.lead'), t('suppliers.days', { count: supplier.leadDays })],
            [t('suppliers.minimumOrder'), format.money(supplier.minimumOrder)],
          ]}
        />
      </Panel>
      <Correspondence supplier={supplier.id} />
      <Calendar supplier={supplier} />
      <Scorecard supplier={supplier.id} />
      <CostList supplier={supplier.id} />
      <Packs supplier={supplier} />
      {changing ? <SupplierForm supplier={supplier} onClose={() => setChanging(false)} /> : null}
    </Page>
  );
}

function Packs({ supplier }: { supplier: Supplier }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<Pack | 'new'>();
  const packs = useQuery(packsQuery(store.id, supplier.id, query));
  return (
    <Panel
      title={t('suppliers.packs')}
      aside={
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('suppliers.addPack')}
        </Button>
      }
      flush
    >
      <div className={css.find}>
        <SearchField
          label={t('suppliers.findPack')}
          placeholder={t('suppliers.findPackBy')}
          value={query}
          onSearch={setQuery}
        />
      </div>
      {packs.isPending ? <Skeleton height={200} /> : null}
      {packs.isError ? <ProblemNotice error={packs.error} retry={() => void packs.refetch()} /> : null}
      {packs.data?.total === 0 ? (
        <Empty icon={<IconPackage />} title={t(query ? 'suppliers.noSuchPack' : 'suppliers.noPack')}>
          {query ? t('suppliers.noSuchPackText', { query }) : t('suppliers.noPackText')}
        </Empty>
      ) : null}
      <ul>
        {packs.data?.packs.map((pack) => (
          <PackRow key={pack.product} supplier={supplier.id} pack={pack} onEdit={() => setEditing(pack)} />
        ))}
      </ul>
      {packs.data && packs.data.total > packs.data.packs.length ? (
        <p className={css.more}>
          {t('suppliers.morePacks', { shown: packs.data.packs.length, total: format.count(packs.data.total) })}
        </p>
      ) : null}
      {editing ? (
        <PackForm
          supplier={supplier.id}
          {...(editing === 'new' ? {} : { pack: editing })}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </Panel>
  );
}

function PackRow({ supplier, pack, onEdit }: { supplier: number; pack: Pack; onEdit: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => stopSelling(store.id, supplier, pack.product),
    onSettled: () => queries.invalidateQueries({ queryKey: [store.id, 'suppliers', supplier, 'packs'] }),
  });
  return (
    <li className={css.pack}>
      <span>
        {pack.name}
        <small>
          {[
            t('suppliers.packOf', { quantity: format.quantity(pack.units, pack.unit) }),
            pack.article ? t('suppliers.articleOf', { article: pack.article }) : undefined,
            pack.minimum > 1 ? t('suppliers.atLeastPacks', { count: pack.minimum }) : undefined,
            t('suppliers.onHand', { quantity: format.quantity(pack.onHand, pack.unit) }),
            pack.onOrder > 0
              ? t('suppliers.onOrder', { quantity: format.quantity(pack.onOrder, pack.unit) })
              : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {removing.error ? <ProblemNotice error={removing.error} /> : null}
      </span>
      <span className={css.figures}>{format.money(pack.cost)}</span>
      <span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('suppliers.changePack', { name: pack.name })}
          onClick={onEdit}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('suppliers.removePack', { name: pack.name })}
          loading={removing.isPending}
          onClick={() => removing.mutate()}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}
