import { ActionIcon, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconX } from '@tabler/icons-react';
import type { OrderLine } from '../goods/draft';
import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import { beyond, celsius, DIFFERENCES, difference, type TypedDifference, type TypedLot, thousandths } from './delivery';
import css from './Orders.module.css';

interface CameLineProps {
  line: OrderLine;
  lots: TypedLot[];
  differences: TypedDifference[];
  /** How warm the goods were, as it is typed; empty where nobody measured. */
  degrees: string;
  showWrong: boolean;
  /** What the server would not take in because it is called back, and why. */
  calledBack: { lot: TypedLot | undefined; reason: string } | undefined;
  onChange: (changed: TypedLot, to: Partial<TypedLot>) => void;
  onMeasured: (typed: string) => void;
  onAdd: () => void;
  onDiffers: () => void;
  /** Changes a difference; nothing to change it to takes it away. */
  onDifference: (changed: TypedDifference, to: Partial<TypedDifference> | undefined) => void;
}

/** What came of one line: its lots, and what of it was not as ordered. */
export function CameLine({
  line,
  lots,
  differences,
  degrees,
  showWrong,
  calledBack,
  onChange,
  onMeasured,
  onAdd,
  onDiffers,
  onDifference,
}: CameLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const over = beyond(line, lots);
  return (
    <li className={css.came}>
      <Group justify="space-between" gap="xs">
        <span>
          {line.name}
          <span className={css.small}>
            {t('orders.onOrder', { quantity: format.quantity(line.onOrder, line.unit) })}
          </span>
          {over > 0 ? <Over quantity={format.quantity(over, line.unit)} /> : null}
        </span>
        <Group gap={0} wrap="nowrap" className={css.addLot ?? ''}>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('orders.anotherLotOf', { name: line.name })}
            onClick={onAdd}
          >
            {t('orders.anotherLot')}
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconAlertTriangle size={16} aria-hidden />}
            aria-label={t('orders.differsOf', { name: line.name })}
            onClick={onDiffers}
          >
            {t('orders.differs')}
          </Button>
        </Group>
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
              error={calledBack?.lot === lot ? t('orders.calledBack', { reason: calledBack.reason }) : undefined}
              onChange={(event) => onChange(lot, { lot: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              {...(index === 0 ? { label: t('orders.expires') } : {})}
              aria-label={t('orders.expiresOf', { name: line.name })}
              value={lot.expires}
              onChange={(event) => onChange(lot, { expires: event.currentTarget.value })}
            />
            {index === 0 ? (
              <TextInput
                label={t('orders.degrees')}
                aria-label={t('orders.degreesOf', { name: line.name })}
                placeholder={t('orders.celsius')}
                autoComplete="off"
                maxLength={10}
                value={degrees}
                onChange={(event) => onMeasured(event.currentTarget.value)}
                error={
                  showWrong && degrees.trim() !== '' && celsius(degrees) === undefined
                    ? t('orders.notDegrees')
                    : undefined
                }
              />
            ) : null}
          </div>
        ))}
      </div>
      {differences.length > 0 ? (
        <div className={css.lots}>
          {differences.map((each, index) => (
            <DifferenceRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two of the same are told apart by their place only.
              key={index}
              name={line.name}
              typed={each}
              showWrong={showWrong}
              onChange={(to) => onDifference(each, to)}
            />
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** That more came than was ordered: a slip, or more to pay for. */
export function Over({ quantity }: { quantity: string }) {
  const { t } = useWords();
  return (
    <Tag tone="look" icon={<IconAlertTriangle size={14} aria-hidden />}>
      {t('orders.beyondOrder', { quantity })}
    </Tag>
  );
}

interface DifferenceRowProps {
  name: string;
  typed: TypedDifference;
  showWrong: boolean;
  onChange: (to: Partial<TypedDifference> | undefined) => void;
}

function DifferenceRow({ name, typed, showWrong, onChange }: DifferenceRowProps) {
  const { t } = useWords();
  const store = useStore();
  const isPrice = typed.kind === 'PRICE';
  const unread = showWrong && difference(typed, store) === undefined;
  return (
    <div className={css.difference}>
      <NativeSelect
        aria-label={t('orders.kindOf', { name })}
        value={typed.kind}
        data={DIFFERENCES.map((value) => ({ value, label: t(`orders.difference.${value}`) }))}
        onChange={({ currentTarget }) => {
          const kind = DIFFERENCES.find((each) => each === currentTarget.value);
          if (kind) onChange({ kind, ...((kind === 'PRICE') === isPrice ? {} : { amount: '' }) });
        }}
      />
      <TextInput
        aria-label={t(isPrice ? 'orders.notePriceOf' : 'orders.howMuchOf', { name })}
        placeholder={t(isPrice ? 'orders.notePrice' : 'orders.quantity')}
        inputMode="decimal"
        autoComplete="off"
        value={typed.amount}
        error={unread ? t(isPrice ? 'orders.notAPrice' : 'orders.notAQuantity') : undefined}
        onChange={(event) => onChange({ amount: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('orders.noteOf', { name })}
        placeholder={t('orders.note')}
        autoComplete="off"
        maxLength={200}
        value={typed.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('orders.notDiffers', { name })}
        onClick={() => onChange(undefined)}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
