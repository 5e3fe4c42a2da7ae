import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconClipboardList, IconPlus, IconTruckDelivery } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Brought } from './Brought';
import { ChooseSupplier } from './ChooseSupplier';
import { NewOrder } from './NewOrder';
import { OrderSheet } from './OrderSheet';
import { type OrderRow, ordersQuery, type Shown, STATE_TONE } from './orders';

/** What stands in the address in an order's place while it is written, or while what nobody ordered is taken in. */
const NEW = 'new';
const BROUGHT = 'brought';

/** Orders to suppliers: write one, send it, take in what comes. */
export function Orders() {
  const { t } = useWords();
  const store = useStore();
  const { order } = useParams({ strict: false });
  const { shown = 'OPEN', supplier } = useSearch({ from: '/$store/orders' });
  const narrow = useNarrow<{ shown: string }>();
  const navigate = useNavigate();
  const mayReceive = useMay('GOODS_RECEIVE');
  const [choosing, setChoosing] = useState<typeof NEW | typeof BROUGHT>();
  const found = useInfiniteQuery(ordersQuery(store.id, shown));
  const begin = (order: string, id: number) => {
    setChoosing(undefined);
    void navigate({
      to: '/$store/orders/$order',
      params: { store: String(store.id), order },
      search: { supplier: id },
    });
  };
  return (
    <>
      <ListRoom
        title={t('room.orders')}
        aside={
          <>
            {mayReceive ? (
              <ActionIcon
                size={34}
                variant="default"
                aria-label={t('orders.brought.begin')}
                title={t('orders.brought.begin')}
                onClick={() => setChoosing(BROUGHT)}
              >
                <IconTruckDelivery size={18} aria-hidden />
              </ActionIcon>
            ) : null}
            <Button size="compact-md" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setChoosing(NEW)}>
              {t('orders.new')}
            </Button>
          </>
        }
        narrowing={
          <SegmentedControl
            aria-label={t('orders.which')}
            fullWidth
            value={shown}
            onChange={(value) => narrow({ shown: value === 'OPEN' ? undefined : value })}
            data={(['OPEN', 'DONE'] as const).map((value) => ({ value, label: t(`orders.shown.${value}`) }))}
          />
        }
        found={found}
        label={t('orders.list')}
        keyOf={({ id }) => id}
        draw={(row) => <OrderLink order={row} />}
        empty={{
          icon: <IconClipboardList />,
          title: t('orders.none'),
          text: t(shown === 'OPEN' ? 'orders.noneOpen' : 'orders.noneDone'),
        }}
        opened={opened(order, supplier)}
        hint={{ icon: <IconClipboardList />, title: t('orders.notOpen'), text: t('orders.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/orders/$order', to: '/$store/orders', search: true })}
      />
      {choosing ? (
        <ChooseSupplier
          title={t(choosing === NEW ? 'orders.new' : 'orders.brought.who')}
          onChoose={(supplier) => begin(choosing, supplier)}
          onClose={() => setChoosing(undefined)}
        />
      ) : null}
    </>
  );
}

function opened(order: string | undefined, supplier: number | undefined) {
  if (order === undefined) return undefined;
  if (order !== NEW && order !== BROUGHT) return <OrderSheet key={order} id={order} />;
  if (supplier === undefined) return undefined;
  return order === NEW ? (
    <NewOrder key={supplier} supplier={supplier} />
  ) : (
    <Brought key={supplier} supplier={supplier} />
  );
}

function OrderLink({ order }: { order: OrderRow }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/orders/$order"
      params={{ store: String(store.id), order: order.id }}
      search={({ shown }: { shown?: Shown }) => (shown ? { shown } : {})}
      name={order.supplier}
      more={[
        t('orders.numbered', { number: order.number }),
        order.direct
          ? t('orders.brought.at', { at: format.dayAndTime(order.placedAt) })
          : order.expected
            ? t('orders.expectedOn', { day: format.day(order.expected) })
            : t('orders.writtenAt', { at: format.dayAndTime(order.placedAt) }),
      ].join(' · ')}
      figure={format.money(order.amount)}
      under={<Tag tone={STATE_TONE[order.state]}>{t(`orders.state.${order.state}`)}</Tag>}
    />
  );
}
