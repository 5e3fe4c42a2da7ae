import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { costOf } from '../goods/draft';
import { FindPack } from '../goods/FindPack';
import { type Supplier, supplierQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { useFormat, useStore } from '../session/store';
import { amountOf, brought, broughtInto, oneOf, priceOf, quantityIsRight, type TypedBrought } from './brought';
import css from './Orders.module.css';
import { bringGoods, type NewBroughtLine, scanBrought } from './orders';
import { ScanGoods } from './ScanGoods';

/** What a supplier brought without an order: scanned or found, each scan a pack more, and taken in at once. */
export function Brought({ supplier }: { supplier: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(supplierQuery(store.id, supplier));
  const back = (
    <Back to="/$store/orders" params={{ store: String(store.id) }} search>
      {t('orders.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('orders.brought.begin')} back={back}>
      {(known) => (
        <Page title={known.name} lead={t('orders.brought.lead')} actions={back}>
          <Panel title={t('orders.brought.title')}>
            <Gathered supplier={known} />
          </Panel>
        </Page>
      )}
    </Sheet>
  );
}

function Gathered({ supplier }: { supplier: Supplier }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // One delivery, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [rows, setRows] = useState<TypedBrought[]>([]);
  const [note, setNote] = useState('');
  const [showWrong, setShowWrong] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const taking = useMutation({
    mutationFn: (lines: NewBroughtLine[]) =>
      bringGoods(store.id, { id, supplier: supplier.id, lines, ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: async ({ order }) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      void navigate({ to: '/$store/orders/$order', params: { store: String(store.id), order }, search: {} });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lines = brought(rows, store);
    setShowWrong(lines === undefined);
    if (lines && lines.length > 0) taking.mutate(lines);
  };
  const change = (at: number, to: Partial<TypedBrought>) =>
    setRows(
      rows.map((row, index) => {
        const sameProduct = row.product === rows[at]?.product && to.price !== undefined;
        return index === at || sameProduct ? { ...row, ...to } : row;
      }),
    );
  return (
    <form className={css.form} onSubmit={submit}>
      {taking.error ? <ProblemNotice error={taking.error} /> : null}
      <ScanGoods
        scan={(code) => scanBrought(store.id, supplier.id, code)}
        nameOf={({ name }) => name}
        onScanned={(scanned) => setRows(broughtInto(rows, scanned, scanned))}
      />
      <FindPack
        label={t('orders.brought.add')}
        supplier={supplier.id}
        day={format.today()}
        field={search}
        onAdd={(pack) => setRows(broughtInto(rows, { ...pack, cost: costOf(pack, pack.minimum) }))}
      />
      {rows.length === 0 ? <p className={css.small}>{t('orders.brought.none')}</p> : null}
      <ul onKeyDown={takeNothingInByEnter}>
        {rows.map((row, index) => (
          <BroughtRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two lots of a product are told apart by their place only.
            key={index}
            row={row}
            showWrong={showWrong}
            isFirst={rows[index - 1]?.product !== row.product}
            onChange={(to) => change(index, to)}
            onAnother={() => setRows(rows.toSpliced(index + 1, 0, { ...oneOf(row, '', ''), price: row.price }))}
            onRemove={() => setRows(rows.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <TextInput
        className={css.deliver ?? ''}
        label={t('orders.brought.note')}
        description={t('orders.brought.noteText')}
        autoComplete="off"
        maxLength={60}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={css.sum}>
        <span>{t('orders.brought.amount')}</span>
        <strong className={css.figures}>{format.money(amountOf(rows, store))}</strong>
      </div>
      <Group justify="end">
        <Button type="submit" loading={taking.isPending} disabled={rows.length === 0}>
          {t('orders.receiveDo')}
        </Button>
      </Group>
    </form>
  );
}

/** A scan that goes into a row by mistake ends with Enter, and must not take the delivery in. */
function takeNothingInByEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

interface BroughtRowProps {
  row: TypedBrought;
  showWrong: boolean;
  /** Whether it is the first row of its product, which names it and has the price of all. */
  isFirst: boolean;
  onChange: (to: Partial<TypedBrought>) => void;
  onAnother: () => void;
  onRemove: () => void;
}

/** Some of a product: how much, of which lot, until when, and what the paper says it costs. */
function BroughtRow({ row, showWrong, isFirst, onChange, onAnother, onRemove }: BroughtRowProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { name } = row;
  return (
    <li className={isFirst ? css.came : css.more}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
        {isFirst ? (
          <span>
            {name}
            <span className={css.small}>
              {t('orders.packAt', {
                quantity: format.quantity(row.units, row.unit),
                cost: format.money(row.cost),
              })}
            </span>
          </span>
        ) : (
          <span className={css.small}>{t('orders.anotherLotOf', { name })}</span>
        )}
        <Group gap={0} wrap="nowrap" className={css.addLot ?? ''}>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('orders.anotherLotOf', { name })}
            onClick={onAnother}
          >
            {t('orders.anotherLot')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('orders.remove', { name })}
            onClick={onRemove}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={css.brought}>
        <TextInput
          label={t('orders.quantity')}
          aria-label={t('orders.quantityOf', { name })}
          inputMode="decimal"
          autoComplete="off"
          value={row.quantity}
          error={showWrong && !quantityIsRight(row) ? t('orders.notAQuantity') : undefined}
          onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        />
        {isFirst ? (
          <TextInput
            label={t('orders.notePrice')}
            aria-label={t('orders.notePriceOf', { name })}
            placeholder={format.money(row.cost)}
            inputMode="decimal"
            autoComplete="off"
            value={row.price}
            error={showWrong && priceOf(row, store) === 'unreadable' ? t('orders.notAPrice') : undefined}
            onChange={(event) => onChange({ price: event.currentTarget.value })}
          />
        ) : (
          <span />
        )}
        <TextInput
          label={t('orders.lot')}
          aria-label={t('orders.lotOf', { name })}
          autoComplete="off"
          maxLength={40}
          value={row.lot}
          onChange={(event) => onChange({ lot: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('orders.expires')}
          aria-label={t('orders.expiresOf', { name })}
          value={row.expires}
          onChange={(event) => onChange({ expires: event.currentTarget.value })}
        />
      </div>
    </li>
  );
}
