import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DraftEditor } from '../goods/DraftEditor';
import { useOrderBy } from '../goods/deliveryDay';
import type { WantedLine } from '../goods/draft';
import { deliveryDaysQuery, supplierQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { Back, Sheet } from '../parts/Sheet';
import { useStore } from '../session/store';
import { orderQuery, placeOrder } from './orders';

/** An order that is not written yet. Its id is its own from the beginning, so that it is written once. */
export function NewOrder({ supplier }: { supplier: number }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const read = useQuery(supplierQuery(store.id, supplier));
  const days = useQuery(deliveryDaysQuery(store.id, supplier));
  const { orderBy } = useOrderBy();
  const next = days.data?.[0];
  const placing = useMutation({
    mutationFn: (lines: WantedLine[]) => placeOrder(store.id, id, supplier, lines),
    onSuccess: async (order) => {
      queries.setQueryData(orderQuery(store.id, id).queryKey, order);
      await queries.invalidateQueries({ queryKey: [store.id, 'orders', 'found'] });
      void navigate({ to: '/$store/orders/$order', params: { store: String(store.id), order: id }, search: {} });
    },
  });
  const back = (
    <Back to="/$store/orders" params={{ store: String(store.id) }} search>
      {t('orders.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('orders.new')} back={back}>
      {(known) => (
        <Page title={known.name} lead={next ? orderBy(next) : t('orders.newLead')} actions={back}>
          <Panel title={t('orders.lines')}>
            <DraftEditor
              supplier={known}
              lines={[]}
              saving={placing.isPending}
              error={placing.error}
              save={t('orders.write')}
              focused
              onSave={(lines) => placing.mutate(lines)}
            />
          </Panel>
        </Page>
      )}
    </Sheet>
  );
}
