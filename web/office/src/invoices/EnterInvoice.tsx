import { decimal, readMoney } from '@aisle/shared/money';
import { Button, Checkbox, Group, Select, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { suppliersQuery } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back } from '../parts/Sheet';
import { useFormat, useStore } from '../session/store';
import { amountOf, entryLine, linesOf, type TypedLine } from './entry';
import css from './Invoices.module.css';
import {
  type Entry,
  enterInvoice,
  type Invoice,
  keepShown,
  reviseInvoice,
  uninvoicedQuery,
  type WaitingReceipt,
} from './invoices';

/** An invoice as it lies on the desk: whose, for which deliveries, and what it says. One that is open is changed. */
export function EnterInvoice({ invoice, onDone }: { invoice?: Invoice; onDone?: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const suppliers = useQuery(suppliersQuery(store.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const supplier = invoice?.supplier.id ?? (chosen === null ? undefined : Number(chosen));
  const waiting = useQuery({ ...uninvoicedQuery(store.id, supplier ?? 0), enabled: supplier !== undefined });
  return (
    <Page
      title={invoice ? t('invoices.changeTitle', { number: invoice.number }) : t('invoices.enter')}
      lead={invoice?.supplier.name}
      actions={
        <Back to="/$store/invoices" params={{ store: String(store.id) }} search>
          {t('invoices.all')}
        </Back>
      }
    >
      {invoice ? null : (
        <Panel title={t('invoices.whose')}>
          {suppliers.isError ? <ProblemNotice error={suppliers.error} retry={() => void suppliers.refetch()} /> : null}
          <Select
            label={t('invoices.supplier')}
            data={suppliers.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
            value={chosen}
            onChange={setChosen}
            searchable
            openOnFocus={false}
            autoFocus
          />
        </Panel>
      )}
      {waiting.isError ? <ProblemNotice error={waiting.error} retry={() => void waiting.refetch()} /> : null}
      {supplier !== undefined && waiting.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {waiting.data?.length === 0 ? (
        <Notice tone="said" title={t('invoices.nothingWaits')}>
          <p>{t('invoices.nothingWaitsText')}</p>
        </Notice>
      ) : null}
      {supplier !== undefined && waiting.data?.length ? (
        <EntryForm
          key={supplier}
          supplier={supplier}
          receipts={waiting.data}
          {...(invoice ? { invoice } : {})}
          {...(onDone ? { onDone } : {})}
        />
      ) : null}
    </Page>
  );
}

interface EntryFormProps {
  supplier: number;
  receipts: WaitingReceipt[];
  invoice?: Invoice;
  onDone?: () => void;
}

function EntryForm({ supplier, receipts, invoice, onDone }: EntryFormProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // One invoice, however often the button is pressed.
  const [id] = useState(() => invoice?.id ?? crypto.randomUUID());
  const first = invoice?.receipts ?? receipts.slice(0, 1).map((receipt) => receipt.id);
  const [chosen, setChosen] = useState<readonly string[]>(first);
  const of = (ids: readonly string[]) => receipts.filter((receipt) => ids.includes(receipt.id));
  const [lines, setLines] = useState(() => linesOf(of(first), [], invoice, store));
  const [number, setNumber] = useState(invoice?.number ?? '');
  const [day, setDay] = useState(invoice?.day ?? format.today());
  const [freight, setFreight] = useState(invoice && invoice.freight > 0 ? decimal(invoice.freight, store.digits) : '');
  const [total, setTotal] = useState(invoice ? decimal(invoice.total, store.digits) : '');
  const [tried, setTried] = useState(false);
  const entering = useMutation({
    mutationFn: (entry: Entry) => (invoice ? reviseInvoice(store.id, id, entry) : enterInvoice(store.id, id, entry)),
    onSuccess: async (entered) => {
      await keepShown(queries, store.id, entered);
      onDone?.();
      await navigate({
        to: '/$store/invoices/$invoice',
        params: { store: String(store.id), invoice: entered.id },
        search: true,
      });
    },
  });

  const read = lines.map((line) => entryLine(line, store));
  const charged = read.filter((line) => line !== null && line !== undefined);
  const readFreight = freight.trim() === '' ? { minorUnits: 0 } : readMoney(freight, store);
  const readTotal = readMoney(total, store);
  const sum = read.reduce(
    (all, line, index) => all + (line ? amountOf(line, lines[index]?.units ?? 1) : 0),
    'problem' in readFreight ? 0 : readFreight.minorUnits,
  );
  const off = 'problem' in readTotal ? undefined : readTotal.minorUnits - sum;
  const choose = (ids: readonly string[]) => {
    setChosen(ids);
    setLines(linesOf(of(ids), lines, undefined, store));
  };
  const lineOf = (list: string, place: number) => {
    const sent = list === 'lines' ? charged[place] : undefined;
    return lines.find(({ order, line }) => order === sent?.order && line === sent.line);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('problem' in readFreight || 'problem' in readTotal || read.includes(undefined) || number.trim() === '') return;
    entering.mutate({
      supplier,
      number: number.trim(),
      day,
      freight: readFreight.minorUnits,
      total: readTotal.minorUnits,
      receipts: [...chosen],
      lines: charged,
    });
  };

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Panel title={t('invoices.receipts')} aside={t('invoices.receiptsAside')}>
        <Checkbox.Group value={[...chosen]} onChange={choose} aria-label={t('invoices.receipts')}>
          <div className={css.receipts}>
            {receipts.map((receipt) => (
              <Checkbox
                key={receipt.id}
                value={receipt.id}
                label={t('invoices.receipt', {
                  day: format.day(receipt.day),
                  order: receipt.orderNumber,
                  amount: format.money(receipt.goods),
                })}
              />
            ))}
          </div>
        </Checkbox.Group>
      </Panel>
      <Panel title={t('invoices.says')}>
        <div className={css.head}>
          <TextInput
            label={t('invoices.number')}
            autoComplete="off"
            maxLength={40}
            value={number}
            error={tried && number.trim() === '' ? t('invoices.needsNumber') : undefined}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('invoices.dated')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </div>
        <LineGrid lines={lines} tried={tried} onChange={setLines} />
        <div className={css.head}>
          <TextInput
            label={t('invoices.freight')}
            inputMode="decimal"
            autoComplete="off"
            value={freight}
            error={'problem' in readFreight ? t(`typed.${readFreight.problem}`, { count: store.digits }) : undefined}
            onChange={(event) => setFreight(event.currentTarget.value)}
          />
          <TextInput
            label={t('invoices.total')}
            inputMode="decimal"
            autoComplete="off"
            value={total}
            error={
              tried && 'problem' in readTotal ? t(`typed.${readTotal.problem}`, { count: store.digits }) : undefined
            }
            onChange={(event) => setTotal(event.currentTarget.value)}
          />
        </div>
        <p className={css.sum} data-off={off !== undefined && off !== 0} aria-live="polite">
          {t('invoices.sum', { amount: format.money(sum) })}
          {off ? ` · ${t('invoices.sumOff', { amount: format.money(off) })}` : ''}
        </p>
      </Panel>
      {entering.error ? <ProblemNotice error={entering.error} lineOf={lineOf} /> : null}
      <Group justify="end">
        {onDone ? (
          <Button variant="default" onClick={onDone}>
            {t('app.cancel')}
          </Button>
        ) : null}
        <Button type="submit" loading={entering.isPending} disabled={charged.length === 0}>
          {t('invoices.keep')}
        </Button>
      </Group>
    </form>
  );
}

interface LineGridProps {
  lines: TypedLine[];
  tried: boolean;
  onChange: (lines: TypedLine[]) => void;
}

/** What is charged, walked by the keys: Enter and the arrows go down a column, Tab from one to the other. */
function LineGrid({ lines, tried, onChange }: LineGridProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const grid = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const column = event.currentTarget.dataset.column;
    const fields = [...(grid.current?.querySelectorAll<HTMLInputElement>(`[data-column=${column}]`) ?? [])];
    fields[fields.indexOf(event.currentTarget) + by]?.select();
  };
  return (
    <ul ref={grid} className={css.grid}>
      {lines.map((line, index) => {
        const read = entryLine(line, store);
        const wrong = tried && read === undefined;
        const type = (to: Partial<TypedLine>) => onChange(lines.with(index, { ...line, ...to }));
        return (
          <li key={`${line.order}/${line.line}`} className={css.typed}>
            <span className={css.name}>
              {line.name}
              <span className={css.small}>
                {[
                  line.quantity > 0
                    ? t('invoices.cameOf', { quantity: format.quantity(line.quantity, line.unit) })
                    : t('invoices.noneCame'),
                  t('invoices.agreedOf', {
                    cost: format.money(line.cost),
                    units: format.quantity(line.units, line.unit),
                  }),
                ].join(' · ')}
              </span>
            </span>
            <TextInput
              data-column="quantity"
              aria-label={t('invoices.quantityOf', { name: line.name })}
              {...(index === 0 ? { label: t('invoices.quantity') } : {})}
              inputMode="decimal"
              autoComplete="off"
              value={line.typedQuantity}
              error={wrong}
              onChange={(event) => type({ typedQuantity: event.currentTarget.value })}
              onKeyDown={walk}
            />
            <TextInput
              data-column="cost"
              aria-label={t('invoices.costOf', { name: line.name })}
              {...(index === 0 ? { label: t('invoices.cost') } : {})}
              inputMode="decimal"
              autoComplete="off"
              value={line.typedCost}
              error={wrong ? t('invoices.unreadable') : undefined}
              onChange={(event) => type({ typedCost: event.currentTarget.value })}
              onKeyDown={walk}
            />
            <span className={css.amount}>{read ? format.money(amountOf(read, line.units)) : '–'}</span>
          </li>
        );
      })}
    </ul>
  );
}
