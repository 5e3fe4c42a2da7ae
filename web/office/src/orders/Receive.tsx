import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { OrderLine } from '../goods/draft';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { came, expected, type TypedLot, thousandths } from './delivery';
import css from './Orders.module.css';
import { type NewReceiptLine, type Order, receiveGoods } from './orders';

/** Takes in what came: less, more, in several lots. What is expected stands there already. */
export function Receive({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  // One delivery, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [lots, setLots] = useState(() => expected(order));
  const [last, setLast] = useState(false);
  const [wrong, setWrong] = useState<'unreadable' | 'nothing'>();
  const receiving = useMutation({
    mutationFn: (lines: NewReceiptLine[]) => receiveGoods(store.id, order.id, { id, lines, last }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lines = came(lots);
    setWrong(lines === undefined ? 'unreadable' : lines.length === 0 ? 'nothing' : undefined);
    if (lines?.length) receiving.mutate(lines);
  };
  const change = (changed: TypedLot, to: Partial<TypedLot>) =>
    setLots(lots.map((lot) => (lot === changed ? { ...lot, ...to } : lot)));
  const addLot = (line: number) => {
    const at = lots.findLastIndex((lot) => lot.line === line) + 1;
    setLots(lots.toSpliced(at, 0, { line, quantity: '', lot: '', expires: '' }));
  };

  return (
    <Dialog onClose={onClose} title={t('orders.receiveTitle', { number: order.number })} size="xl">
      <form className={css.form} onSubmit={submit}>
        {receiving.error ? <ProblemNotice error={receiving.error} /> : null}
        <p>{t('orders.receiveText')}</p>
        <ul>
          {order.lines
            .filter((line) => lots.some((lot) => lot.line === line.line))
            .map((line) => (
              <CameLine
                key={line.line}
                line={line}
                lots={lots.filter((lot) => lot.line === line.line)}
                showWrong={wrong === 'unreadable'}
                onChange={change}
                onAdd={() => addLot(line.line)}
              />
            ))}
        </ul>
        {wrong === 'nothing' ? <p role="alert">{t('orders.nothingCame')}</p> : null}
        <Checkbox label={t('orders.last')} checked={last} onChange={(event) => setLast(event.currentTarget.checked)} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={receiving.isPending}>
            {t('orders.receiveDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface CameLineProps {
  line: OrderLine;
  lots: TypedLot[];
  showWrong: boolean;
  onChange: (changed: TypedLot, to: Partial<TypedLot>) => void;
  onAdd: () => void;
}

function CameLine({ line, lots, showWrong, onChange, onAdd }: CameLineProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <li className={css.came}>
      <Group justify="space-between" wrap="nowrap">
        <span>
          {line.name}
          <span className={css.small}>
            {t('orders.onOrder', { quantity: format.quantity(line.onOrder, line.unit) })}
          </span>
        </span>
        <Button
          className={css.addLot ?? ''}
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('orders.anotherLotOf', { name: line.name })}
          onClick={onAdd}
        >
          {t('orders.anotherLot')}
        </Button>
      </Group>
      <div className={css.lots}>
        {lots.map((lot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lots are only ever added at the end.
          <div key={index} className={css.lot}>
            <TextInput
              {...(index === 0 ? { label: t('orders.quantity') } : {})}
              aria-label={t('orders.quantityOf', { name: line.name })}
              inputMode="decimal"
              autoComplete="off"
              value={lot.quantity}
              onChange={(event) => onChange(lot, { quantity: event.currentTarget.value })}
              error={showWrong && thousandths(lot) === undefined ? t('orders.notAQuantity') : undefined}
            />
            <TextInput
              {...(index === 0 ? { label: t('orders.lot') } : {})}
              aria-label={t('orders.lotOf', { name: line.name })}
              autoComplete="off"
              maxLength={40}
              value={lot.lot}
              onChange={(event) => onChange(lot, { lot: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              {...(index === 0 ? { label: t('orders.expires') } : {})}
              aria-label={t('orders.expiresOf', { name: line.name })}
              value={lot.expires}
              onChange={(event) => onChange(lot, { expires: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </li>
  );
}
