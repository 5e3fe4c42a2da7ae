import { Button, Group, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsSplit,
  IconFileTypePdf,
  IconMail,
  IconPencil,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DraftEditor } from '../goods/DraftEditor';
import { useOrderBy } from '../goods/deliveryDay';
import { draftOf, type OrderLine, type WantedLine, wanted } from '../goods/draft';
import { InsteadLine } from '../goods/InsteadOf';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Amend } from './Amend';
import { Over } from './CameLine';
import { CancelOrder } from './CancelOrder';
import { beyond } from './delivery';
import css from './Orders.module.css';
import { type Difference, type Order, orderQuery, paperAddress, reviseOrder, STATE_TONE, sendOrder } from './orders';
import { Receive } from './Receive';
import { Revisions } from './Revisions';
import { SplitOrder } from './SplitOrder';

/** One order: its lines, how far it is, and what came of it. */
export function OrderSheet({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(orderQuery(store.id, id));
  const back = (
    <Back to="/$store/orders" params={{ store: String(store.id) }} search>
      {t('orders.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('orders.one')} back={back}>
      {(order) => <Opened order={order} back={back} />}
    </Sheet>
  );
}

function Opened({ order, back }: { order: Order; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const mayReceive = useMay('GOODS_RECEIVE');
  const [doing, setDoing] = useState<'receive' | 'cancel' | 'amend' | 'split'>();
  /** What the draft was worth and what was sent of it: the costs of the day may have changed since it was written. */
  const [sent, setSent] = useState<{ seen: number; amount: number }>();
  const format = useFormat();
  const close = () => setDoing(undefined);
  const waited = order.state === 'SENT' || order.state === 'PARTLY_RECEIVED';
  // The button that sent or amended it goes; what can be done to it next stands at its head.
  const amend = useRef<HTMLButtonElement>(null);
  const [goOn, setGoOn] = useState(false);
  useEffect(() => {
    if (!goOn || !waited || doing === 'amend') return;
    setGoOn(false);
    amend.current?.focus();
  }, [goOn, waited, doing]);
  return (
    <Page
      title={order.supplier.name}
      lead={
        <>
          {`${t('orders.numbered', { number: order.number })} `}
          <Tag tone={STATE_TONE[order.state]}>{t(`orders.state.${order.state}`)}</Tag>
        </>
      }
      actions={
        <>
          {back}
          {order.direct ? null : (
            <Button
              component="a"
              variant="default"
              href={paperAddress(store.id, order.id)}
              target="_blank"
              leftSection={<IconFileTypePdf size={18} aria-hidden />}
            >
              {t('orders.pdf')}
            </Button>
          )}
          {waited || order.state === 'DRAFT' ? (
            <Button variant="default" onClick={() => setDoing('cancel')}>
              {t('orders.cancel')}
            </Button>
          ) : null}
          {waited && doing !== 'amend' ? (
            <Button
              ref={amend}
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => setDoing('amend')}
            >
              {t('orders.amend')}
            </Button>
          ) : null}
          {waited && doing !== 'split' ? (
            <Button
              variant="default"
              leftSection={<IconArrowsSplit size={18} aria-hidden />}
              onClick={() => setDoing('split')}
            >
              {t(order.state === 'SENT' ? 'orders.split' : 'orders.backorder')}
            </Button>
          ) : null}
          {waited && mayReceive ? (
            <Button leftSection={<IconTruckDelivery size={18} aria-hidden />} onClick={() => setDoing('receive')}>
              {t('orders.receive')}
            </Button>
          ) : null}
        </>
      }
    >
      {/* Once it was amended or split, it is worth something else for that. */}
      {sent && sent.seen !== sent.amount && sent.amount === order.amount && order.expected ? (
        <Notice
          tone="look"
          title={t('orders.otherAmount', {
            day: format.day(order.expected),
            amount: format.money(order.amount),
            before: format.money(sent.seen),
          })}
        />
      ) : null}
      {order.reason ? <Notice tone="said" title={t('orders.calledOff', { reason: order.reason })} /> : null}
      {waited && doing === 'amend' ? (
        <Amend
          order={order}
          onClose={() => {
            close();
            setGoOn(true);
          }}
        />
      ) : null}
      {waited && doing === 'split' ? <SplitOrder order={order} onClose={close} /> : null}
      {order.splits.length > 0 ? <OtherParts order={order} /> : null}
      {order.state === 'DRAFT' ? (
        <Draft
          order={order}
          onSent={(amount) => {
            setSent({ seen: order.amount, amount });
            setGoOn(true);
          }}
        />
      ) : (
        <Ordered order={order} />
      )}
      {order.revisions.length > 0 ? <Revisions order={order} /> : null}
      {order.receipts.length > 0 ? <Came order={order} /> : null}
      {doing === 'cancel' ? <CancelOrder order={order} onClose={close} /> : null}
      {doing === 'receive' ? <Receive order={order} onClose={close} /> : null}
    </Page>
  );
}

function OtherParts({ order }: { order: Order }) {
  const { t } = useWords();
  const store = String(useStore().id);
  const format = useFormat();
  return (
    <Panel title={t('orders.otherParts')} flush>
      <ul>
        {order.splits.map(({ id, number, state, expected }) => (
          <li key={id} className={css.ordered}>
            <Link to="/$store/orders/$order" params={{ store, order: id }}>
              {t('orders.numbered', { number })}
            </Link>
            <span>
              {expected ? `${format.day(expected)} ` : null}
              <Tag tone={STATE_TONE[state]}>{t(`orders.state.${state}`)}</Tag>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Draft({ order, onSent }: { order: Order; onSent: (amount: number) => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { orderBy } = useOrderBy();
  const queries = useQueryClient();
  const keep = async (now: Order) => {
    queries.setQueryData(orderQuery(store.id, order.id).queryKey, now);
    await queries.invalidateQueries({ queryKey: [store.id, 'orders', 'found'] });
  };
  const revising = useMutation({
    mutationFn: ({ lines, deliver }: { lines: WantedLine[]; deliver: string | undefined }) =>
      reviseOrder(store.id, order.id, lines, deliver),
    onSuccess: keep,
  });
  const wantOn = (deliver: string) => {
    const lines = wanted(order.lines.map(draftOf));
    if (lines && deliver !== (order.deliver ?? '')) revising.mutate({ lines, deliver: deliver || undefined });
  };
  const sending = useMutation({
    mutationFn: () => sendOrder(store.id, order.id, order.doubt !== undefined && order.doubt !== null),
    onSuccess: async (now) => {
      onSent(now.amount);
      await keep(now);
      await queries.invalidateQueries({ queryKey: [store.id, 'outbox'] });
    },
    // Its hour may have gone by since the draft was read: what to choose then stands in it.
    onError: () => queries.invalidateQueries({ queryKey: orderQuery(store.id, order.id).queryKey }),
  });
  return (
    <Panel title={t('orders.lines')} aside={t('orders.draftAside')}>
      <TextInput
        type="date"
        className={css.deliver ?? ''}
        label={t('orders.deliver')}
        description={
          [
            order.delivery ? orderBy(order.delivery) : undefined,
            order.deliver || !order.costsOf ? undefined : t('orders.deliverNext', { day: format.day(order.costsOf) }),
          ]
            .filter(Boolean)
            .join('. ') || undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={format.today()}
        key={order.deliver}
        defaultValue={order.deliver ?? ''}
        onBlur={(event) => wantOn(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') wantOn(event.currentTarget.value);
        }}
      />
      <Group gap="xs" mb="md" role="group" aria-label={t('orders.reached')}>
        {order.deliveryDays.map((delivery) => (
          <Button
            key={delivery.day}
            size="compact-md"
            variant={delivery.day === order.costsOf ? 'light' : 'default'}
            aria-pressed={delivery.day === order.costsOf}
            title={orderBy(delivery)}
            onClick={() => wantOn(delivery.day)}
          >
            {format.day(delivery.day)}
          </Button>
        ))}
      </Group>
      {order.doubt && order.costsOf ? (
        <div className={css.doubt}>
          <Notice
            tone="look"
            title={t(`orders.doubt.${order.doubt}`, { name: order.supplier.name, day: format.day(order.costsOf) })}
          >
            <p>{t('orders.doubtText')}</p>
          </Notice>
        </div>
      ) : null}
      <DraftEditor
        supplier={order.supplier}
        day={order.costsOf ?? undefined}
        lines={order.lines.map(draftOf)}
        saving={revising.isPending}
        error={revising.error ?? sending.error}
        save={t('orders.keep')}
        onSave={(lines) => revising.mutate({ lines, deliver: order.deliver ?? undefined })}
        actions={(changed) => (
          <Button
            leftSection={<IconMail size={18} aria-hidden />}
            disabled={changed}
            loading={sending.isPending}
            onClick={() => sending.mutate()}
          >
            {t(order.doubt ? 'orders.sendAnyway' : 'orders.send')}
          </Button>
        )}
      />
    </Panel>
  );
}

function Ordered({ order }: { order: Order }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const sentFacts = ({ sentAt, expected }: Order) => [
    ...(sentAt ? [[t('orders.sentAt'), format.dayAndTime(sentAt)] as const] : []),
    ...(expected ? [[t('orders.expected'), format.day(expected)] as const] : []),
  ];
  const broughtFacts = ({ placedAt, deliveryNote }: Order) => [
    [t('orders.brought.begin'), format.dayAndTime(placedAt)] as const,
    ...(deliveryNote ? [[t('orders.brought.note'), deliveryNote] as const] : []),
  ];
  return (
    <>
      <Panel title={t('orders.about')}>
        <Facts
          facts={[
            [t('orders.amount'), format.money(order.amount)],
            ...(order.direct ? broughtFacts(order) : sentFacts(order)),
            ...(order.mailed
              ? [
                  [
                    t('orders.mail'),
                    <Link key="mail" to="/$store/outbox/$mail" params={{ store: String(store.id), mail: order.id }}>
                      {order.supplier.email}
                    </Link>,
                  ] as const,
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel title={t('orders.lines')} flush>
        <ul>
          {order.lines
            .filter(({ quantity }) => quantity > 0)
            .map((line) => (
              <OrderedLine key={line.line} line={line} />
            ))}
        </ul>
      </Panel>
    </>
  );
}

function OrderedLine({ line }: { line: OrderLine }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const quantity = (thousandths: number) => format.quantity(thousandths, line.unit);
  const over = beyond(line);
  const became = [
    line.received > 0 ? t('orders.receivedOf', { quantity: quantity(line.received) }) : undefined,
    line.onOrder > 0 ? t('orders.onOrder', { quantity: quantity(line.onOrder) }) : undefined,
    line.cancelled > 0 ? t('orders.cancelledOf', { quantity: quantity(line.cancelled) }) : undefined,
  ].filter((part) => part !== undefined);
  return (
    <li className={css.ordered}>
      <span>
        <Link to="/$store/products/$product" params={{ store: String(store.id), product: String(line.product) }}>
          {line.name}
        </Link>
        <span className={css.small}>{became.join(' · ')}</span>
        {over > 0 ? <Over quantity={quantity(over)} /> : null}
      </span>
      <span className={css.figures}>
        {format.money(line.amount)}
        <span className={css.small}>
          {line.quantity % line.units === 0
            ? t('orders.packsEach', {
                packs: format.count(line.quantity / line.units),
                quantity: quantity(line.units),
              })
            : quantity(line.quantity)}
          {line.allowance > 0 ? ` · ${t('orders.allowance', { allowance: format.money(line.allowance) })}` : ''}
        </span>
      </span>
    </li>
  );
}

/** What came, delivery by delivery, with the lot of each line. */
function Came({ order }: { order: Order }) {
  const { t } = useWords();
  const format = useFormat();
  const lineOf = (product: number) => order.lines.find((line) => line.product === product);
  return (
    <Panel title={t('orders.came')} flush>
      {order.receipts.map((receipt) => (
        <ul key={receipt.id} aria-label={format.dayAndTime(receipt.at)}>
          {receipt.temperatures.map(({ line, degrees }) => (
            <li key={line} className={css.ordered}>
              <span>
                {order.lines.find((each) => each.line === line)?.name}
                <span className={css.small}>{t('orders.measured')}</span>
              </span>
              <span className={css.figures}>{format.celsius(degrees)}</span>
            </li>
          ))}
          {receipt.differences.map((differs) => (
            <Differs key={`${differs.line} ${differs.kind}`} order={order} differs={differs} />
          ))}
          {receipt.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a receipt's lines never move.
            <li key={index} className={css.ordered}>
              <span>
                {lineOf(line.product)?.name}
                <span className={css.small}>
                  {[format.dayAndTime(receipt.at), line.lot ? t('orders.lotNamed', { lot: line.lot }) : undefined]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className={css.figures}>
                {format.quantity(line.quantity, lineOf(line.product)?.unit)}
                <span className={css.small}>{format.money(line.cost)}</span>
              </span>
            </li>
          ))}
        </ul>
      ))}
    </Panel>
  );
}

/** What of a delivery was not as ordered. */
function Differs({ order, differs }: { order: Order; differs: Difference }) {
  const { t } = useWords();
  const format = useFormat();
  const line = order.lines.find((each) => each.line === differs.line);
  return (
    <li className={css.ordered}>
      <span>
        {line?.name}
        <span className={css.small}>{differs.note}</span>
        {line && differs.kind === 'SHORT' ? (
          <span className={css.small}>
            <InsteadLine product={line.product} />
          </span>
        ) : null}
      </span>
      <span className={css.figures}>
        <Tag tone="look" icon={<IconAlertTriangle size={14} aria-hidden />}>
          {t(`orders.difference.${differs.kind}`)}
        </Tag>
        <span className={css.small}>
          {typeof differs.cost === 'number'
            ? t('orders.notePriceIs', { cost: format.money(differs.cost) })
            : format.quantity(differs.quantity ?? 0, line?.unit)}
        </span>
      </span>
    </li>
  );
}
