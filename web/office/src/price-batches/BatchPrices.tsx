import { readMoney } from '@aisle/shared/money';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { marginPpm } from '../goods/margin';
import { useWords } from '../language/words';
import { Change } from '../parts/Change';
import { FramedRows } from '../parts/FramedRows';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import {
  type Batch,
  type BatchLine,
  type BatchShown,
  confirmPrices,
  isOpen,
  keepShown,
  putPrices,
  removePrice,
} from './batches';
import css from './PriceBatches.module.css';

const ROW_HEIGHT = 76;

interface BatchPricesProps {
  batch: Batch;
  lines: BatchLine[];
  mayChange: boolean;
}

/** The prices of a batch in a long list: what each was and will be, what stays of it, and what is asked about. */
export function BatchPrices({ batch, lines, mayChange }: BatchPricesProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: () => Promise<BatchShown>) => act(),
    onSuccess: (shown) => keepShown(queries, store.id, shown),
  });
  return (
    <>
      {acting.error ? <ProblemNotice error={acting.error} /> : null}
      <FramedRows
        label={t('batches.pricesOf', { name: batch.terms.name })}
        rows={lines}
        keyOf={({ product }) => product}
        height={ROW_HEIGHT}
        draw={(line) => (
          <PriceRow
            key={`${line.product} ${line.amount}`}
            line={line}
            mayChange={mayChange}
            onPrice={(amount) =>
              acting.mutate(() => putPrices(store.id, batch.id, [{ product: line.product, amount }]))
            }
            onMeant={() => acting.mutate(() => confirmPrices(store.id, batch.id, [line.product]))}
            onRemove={() => acting.mutate(() => removePrice(store.id, batch.id, line.product))}
          />
        )}
      />
    </>
  );
}

interface PriceRowProps {
  line: BatchLine;
  mayChange: boolean;
  onPrice: (amount: number) => void;
  onMeant: () => void;
  onRemove: () => void;
}

function PriceRow({ line, mayChange, onPrice, onMeant, onRemove }: PriceRowProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const margin = line.cost > 0 ? marginPpm(line.net, line.cost) : undefined;
  return (
    <div className={css.row} data-open={isOpen(line)}>
      <div className={css.goods}>
        <Link
          to="/$store/products/$product"
          params={{ store: String(store.id), product: String(line.product) }}
          className={css.name}
          {...(mayChange ? {} : { 'data-row': true })}
        >
          {line.name}
        </Link>
        <span className={css.small}>{[line.department, line.code].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={css.was}>
        <span className={css.small}>{t('batches.was')}</span>
        {wasText(line, format.money) ?? t('batches.first')}
      </div>
      <div className={css.becomes}>
        {mayChange ? <PriceField line={line} onPrice={onPrice} /> : <strong>{format.money(line.amount)}</strong>}
      </div>
      <div className={css.leaves}>
        {typeof line.highest === 'number' ? (
          <span className={css.change}>
            {signed(line.amount - line.highest, format.money)}
            <Change now={line.amount} before={line.highest} more="neither" />
          </span>
        ) : null}
        <span className={css.small}>
          {margin === undefined
            ? t('batches.noCost')
            : t('batches.margin', { share: format.percent(Math.round(margin / 1_000) * 1_000) })}
        </span>
      </div>
      <div className={css.doubts}>
        {line.elsewhere ? <Elsewhere seen={line.elsewhere} /> : null}
        {line.withoutIt > 0 ? <Tag tone="look">{t('batches.withoutIt', { count: line.withoutIt })}</Tag> : null}
        {line.doubts.map((doubt) => (
          <Tag key={doubt} tone={isOpen(line) ? 'bad' : 'quiet'}>
            {t(`batches.doubt.${doubt}`)}
          </Tag>
        ))}
        {isOpen(line) && mayChange ? (
          <Button
            variant="default"
            size="compact-sm"
            data-asked
            onClick={({ currentTarget }) => {
              goOn(currentTarget);
              onMeant();
            }}
          >
            {t('batches.meant')}
          </Button>
        ) : null}
        {line.doubts.length > 0 && line.confirmed ? <span className={css.small}>{t('batches.isMeant')}</span> : null}
      </div>
      {mayChange ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          className={css.remove}
          aria-label={t('batches.remove', { name: line.name })}
          onClick={onRemove}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  );
}

/** Focuses the next price that is asked about, else the one that was: the button goes once it is answered. */
function goOn(button: HTMLElement) {
  const row = button.closest('[data-index]');
  const asked = [...(row?.parentElement?.querySelectorAll<HTMLElement>('[data-asked]') ?? [])];
  const next = asked[asked.indexOf(button) + 1] ?? row?.querySelector<HTMLElement>('[data-row]');
  next?.focus();
}

/** The cheapest that it was seen for at a competitor, and how long ago. */
function Elsewhere({ seen }: { seen: NonNullable<BatchLine['elsewhere']> }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <span className={css.small}>
      {t('batches.elsewhere', {
        name: seen.competitorName,
        price: format.money(seen.comparable ?? seen.amount),
        ago: t('competitors.daysAgo', { count: seen.days }),
      })}
    </span>
  );
}

function wasText({ lowest, highest }: BatchLine, money: (amount: number) => string): string | undefined {
  if (typeof lowest !== 'number' || typeof highest !== 'number') return undefined;
  return lowest === highest ? money(lowest) : `${money(lowest)} – ${money(highest)}`;
}

const signed = (amount: number, money: (amount: number) => string) => `${amount > 0 ? '+' : ''}${money(amount)}`;

/** A price to type over: Enter keeps it and goes on to the next, Escape brings back what stood there. */
function PriceField({ line, onPrice }: { line: BatchLine; onPrice: (amount: number) => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const stood = format.money(line.amount);
  const [text, setText] = useState(stood);
  const read = readMoney(text, store);
  const keep = () => {
    if (!('problem' in read) && read.minorUnits !== line.amount) onPrice(read.minorUnits);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setText(stood);
    if (event.key === 'Enter') {
      event.preventDefault();
      keep();
      const down = new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
      event.currentTarget.dispatchEvent(down);
    }
  };
  return (
    <TextInput
      data-row
      aria-label={t('batches.priceOf', { name: line.name })}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: css.price }}
      value={text}
      error={'problem' in read ? t(`typed.${read.problem}`, { count: store.digits }) : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={keep}
      onKeyDown={keys}
    />
  );
}
