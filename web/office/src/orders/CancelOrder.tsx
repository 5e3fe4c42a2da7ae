import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Orders.module.css';
import { cancelOrder, type Order } from './orders';

/** Calls off what did not come yet. The supplier is not told: no mail leaves for it. */
export function CancelOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: (reason: string) => cancelOrder(store.id, order.id, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id, 'orders'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('orders.cancelTitle', { number: order.number })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          cancelling.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
        }}
      >
        {cancelling.error ? <ProblemNotice error={cancelling.error} /> : null}
        <p>{t(order.state === 'DRAFT' ? 'orders.cancelDraft' : 'orders.cancelSent')}</p>
        <TextInput name="reason" label={t('app.reason')} required maxLength={200} data-autofocus />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="danger" loading={cancelling.isPending}>
            {t('orders.cancelDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
