import { Button, Group, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { suppliersQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';

interface ChooseSupplierProps {
  title: string;
  onChoose: (supplier: number) => void;
  onClose: () => void;
}

/** Whose goods: an order goes to one supplier, and a driver comes from one. */
export function ChooseSupplier({ title, onChoose, onClose }: ChooseSupplierProps) {
  const { t } = useWords();
  const store = useStore();
  const suppliers = useQuery(suppliersQuery(store.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // The dialog looks for what to focus as it opens, when the suppliers may not have come yet.
  useEffect(() => {
    if (suppliers.isSuccess) field.current?.focus();
  }, [suppliers.isSuccess]);
  return (
    <Dialog onClose={onClose} title={title}>
      {suppliers.isPending ? <Skeleton height={60} /> : null}
      {suppliers.isError ? <ProblemNotice error={suppliers.error} retry={() => void suppliers.refetch()} /> : null}
      {suppliers.data?.length === 0 ? <p>{t('orders.noSupplier')}</p> : null}
      {suppliers.data?.length ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== null) onChoose(Number(chosen));
          }}
        >
          <Select
            ref={field}
            label={t('orders.supplier')}
            data={suppliers.data.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={chosen}
            onChange={setChosen}
            searchable
            data-autofocus
          />
          <Group justify="end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" disabled={chosen === null}>
              {t('orders.begin')}
            </Button>
          </Group>
        </form>
      ) : null}
    </Dialog>
  );
}
