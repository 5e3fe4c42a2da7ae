import { only } from '@aisle/shared/only';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DraftEditor } from '../goods/DraftEditor';
import { draftOf, type WantedLine } from '../goods/draft';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat, useStore } from '../session/store';
import { AgreedDay } from './AgreedDay';
import css from './Orders.module.css';
import { amendOrder, type NewAmendment, type Order, orderQuery } from './orders';

/** Changes an order that was sent: its packs, its products, and its day as long as nothing came. Its supplier is told. */
export function Amend({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  // As it was when this was begun: what somebody else sends meanwhile is not overwritten unread.
  const [revision] = useState(order.revision);
  const [day, setDay] = useState(order.expected ?? '');
  const [anyway, setAnyway] = useState(false);
  const amending = useMutation({
    mutationFn: (body: NewAmendment) => amendOrder(store.id, order.id, body),
    onSuccess: async (now) => {
      queries.setQueryData(orderQuery(store.id, order.id).queryKey, now);
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const save = (lines: WantedLine[]) =>
    amending.mutate({ id, revision, lines, anyway, ...only({ deliver: day || undefined }) });
  return (
    <Panel title={t('orders.amendTitle', { revision: revision + 1 })} aside={t('orders.amendAside')}>
      {order.state === 'SENT' ? (
        <TextInput
          type="date"
          className={css.deliver ?? ''}
          label={t('orders.deliver')}
          min={format.today()}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      ) : null}
      <DraftEditor
        supplier={order.supplier}
        day={day || undefined}
        lines={order.lines.filter(({ quantity }) => quantity > 0).map(draftOf)}
        saving={amending.isPending}
        error={amending.error}
        save={t('orders.amendDo')}
        focused
        also={day !== (order.expected ?? '')}
        onSave={save}
        actions={() => (
          <>
            <AgreedDay error={amending.error} agreed={anyway} onChange={setAnyway} />
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
          </>
        )}
      />
    </Panel>
  );
}
