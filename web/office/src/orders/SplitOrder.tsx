import { only } from '@aisle/shared/only';
import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { AgreedDay } from './AgreedDay';
import css from './Orders.module.css';
import { type NewSplit, type Order, splitOrder } from './orders';
import { allToCome, partOf } from './split';

/** Moves a part of an order, or what was missing of a delivery, to another day, as an order of its own. */
export function SplitOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  // As it was when this was begun: what somebody else sends meanwhile is not overwritten unread.
  const [revision] = useState(order.revision);
  const [packs, setPacks] = useState(() => (order.state === 'PARTLY_RECEIVED' ? allToCome(order) : {}));
  const [deliver, setDeliver] = useState(order.deliveryDays.find(({ day }) => day !== order.expected)?.day ?? '');
  const [anyway, setAnyway] = useState(false);
  const lines = partOf(order, packs);
  const splitting = useMutation({
    mutationFn: (body: NewSplit) => splitOrder(store.id, order.id, body),
    onSuccess: async (part) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      await navigate({ to: '/$store/orders/$order', params: { store: String(store.id), order: part.id } });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lines && lines.length > 0)
      splitting.mutate({ id, revision, deliver, lines, ...only({ anyway: anyway || undefined }) });
  };
  return (
    <Panel title={t('orders.splitTitle')} aside={t('orders.splitAside')}>
      <form onSubmit={submit} noValidate>
        {splitting.error ? (
          <ProblemNotice
            error={splitting.error}
            lineOf={(_, place) => order.lines.find(({ line }) => line === lines?.[place]?.line)}
          />
        ) : null}
        <TextInput
          type="date"
          className={css.deliver ?? ''}
          label={t('orders.splitDay')}
          min={format.today()}
          value={deliver}
          onChange={(event) => setDeliver(event.currentTarget.value)}
          data-autofocus
        />
        <ul className={css.split}>
          {order.lines
            .filter(({ onOrder }) => onOrder > 0)
            .map(({ line, name, onOrder, units, unit }) => (
              <li key={line}>
                <TextInput
                  label={name}
                  description={t('orders.splitOf', {
                    packs: format.quantity((onOrder * 1_000) / units),
                    quantity: format.quantity(onOrder, unit),
                  })}
                  inputMode="decimal"
                  autoComplete="off"
                  value={packs[line] ?? ''}
                  error={partOf(order, { [line]: packs[line] ?? '' }) ? undefined : t('orders.splitWrong')}
                  onChange={(event) => setPacks({ ...packs, [line]: event.currentTarget.value })}
                />
              </li>
            ))}
        </ul>
        <Group justify="end">
          <AgreedDay error={splitting.error} agreed={anyway} onChange={setAnyway} />
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={splitting.isPending} disabled={!lines || lines.length === 0 || deliver === ''}>
            {t('orders.splitDo')}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
