import { Button } from '@mantine/core';
import { IconPlus, IconTruck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { orderDays } from '../goods/orderDays';
import { type Supplier, supplierListQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { RowLink } from '../parts/RowLink';
import { useFormat, useStore } from '../session/store';
import { SupplierForm } from './SupplierForm';
import { SupplierSheet } from './SupplierSheet';

/** Who delivers to the chain, when, and what in which packs. */
export function Suppliers() {
  const { t } = useWords();
  const store = useStore();
  const { supplier } = useParams({ strict: false });
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const found = useInfiniteQuery(supplierListQuery(store.id));
  return (
    <>
      <ListRoom
        title={t('room.suppliers')}
        aside={
          <Button size="compact-md" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('suppliers.add')}
          </Button>
        }
        found={found}
        label={t('suppliers.list')}
        keyOf={({ id }) => id}
        draw={(row) => <SupplierLink supplier={row} />}
        empty={{ icon: <IconTruck />, title: t('suppliers.none'), text: t('suppliers.noneText') }}
        opened={supplier === undefined ? undefined : <SupplierSheet key={supplier} id={Number(supplier)} />}
        hint={{ icon: <IconTruck />, title: t('suppliers.notOpen'), text: t('suppliers.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/suppliers/$supplier', to: '/$store/suppliers' })}
      />
      {adding ? <SupplierForm onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function SupplierLink({ supplier }: { supplier: Supplier }) {
  const { t, language } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/suppliers/$supplier"
      params={{ store: String(store.id), supplier: String(supplier.id) }}
      name={supplier.name}
      more={[
        orderDays(supplier.orderDays, language, t('suppliers.everyDay')),
        t('suppliers.leadDays', { count: supplier.leadDays }),
      ].join(' · ')}
      figure={supplier.minimumOrder > 0 ? format.money(supplier.minimumOrder) : ''}
      under={supplier.minimumOrder > 0 ? t('suppliers.atLeast') : ''}
    />
  );
}
