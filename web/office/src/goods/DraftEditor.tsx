import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import css from './DraftEditor.module.css';
import { amountOf, costOf, type DraftLine, lineOf, packsOf, type WantedLine, wanted } from './draft';
import { FindPack } from './FindPack';
import type { Pack, Supplier } from './suppliers';

interface DraftEditorProps {
  supplier: Supplier;
  /** The delivery day whose costs are shown; the supplier's next when left out. */
  day?: string | undefined;
  /** What the draft holds so far. */
  lines: DraftLine[];
  saving: boolean;
  error: unknown;
  /** What the button that keeps the lines is called. */
  save: string;
  /** Whether something beside the lines was changed too, so that the same lines are worth keeping. */
  also?: boolean;
  /** Whether it takes the focus as it is opened: somebody has just asked for it. */
  focused?: boolean;
  onSave: (lines: WantedLine[]) => void;
  /** Further buttons; they are given whether something is typed that is not kept yet. */
  actions?: (changed: boolean) => ReactNode;
}

/**
 * A draft's lines, written by keyboard alone: type what is wanted, Enter takes the first that was found and goes to its
 * packs, Enter there comes back to find the next, the arrows walk from line to line, Ctrl+Enter keeps it.
 */
export function DraftEditor({
  supplier,
  day,
  lines: kept,
  saving,
  error,
  save,
  also = false,
  focused = false,
  onSave,
  actions,
}: DraftEditorProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [typed, setLines] = useState(kept);
  const [unreadable, setUnreadable] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLInputElement>(null);
  // What a line costs is the server's to say: as it was last heard.
  const lines = typed.map((line) => ({
    ...line,
    steps: kept.find(({ product }) => product === line.product)?.steps ?? line.steps,
  }));
  const amount = amountOf(lines);
  const toSend = wanted(lines);
  const changed = also || JSON.stringify(toSend) !== JSON.stringify(wanted(kept));

  const focusLine = (index: number) => {
    const fields = form.current?.querySelectorAll<HTMLInputElement>('[data-packs]');
    fields?.[Math.max(0, Math.min(fields.length - 1, index))]?.select();
  };
  useEffect(() => {
    if (!focused) return;
    const first = form.current?.querySelector<HTMLInputElement>('[data-packs]');
    (first ?? search.current)?.select();
  }, [focused]);
  const add = (pack: Pack) => {
    const at = lines.findIndex(({ product }) => product === pack.product);
    if (at < 0) flushSync(() => setLines([...lines, lineOf(pack)]));
    focusLine(at < 0 ? lines.length : at);
  };
  const keep = () => {
    setUnreadable(toSend === undefined);
    if (toSend && toSend.length > 0 && changed) onSave(toSend);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      keep();
    }
  };

  return (
    <form
      ref={form}
      className={css.editor}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {error ? (
        <ProblemNotice
          error={error}
          lineOf={(_, place) => lines.find(({ product }) => product === toSend?.[place]?.product)}
        />
      ) : null}
      <FindPack label={t('orders.add')} supplier={supplier.id} day={day} field={search} onAdd={add} />
      <ul>
        {lines.map((line, index) => (
          <EditedLine
            key={line.product}
            line={line}
            wrong={unreadable && packsOf(line) === undefined}
            onType={(packs) => setLines(lines.with(index, { ...line, packs }))}
            onMove={(by) => focusLine(index + by)}
            onDone={() => search.current?.select()}
            onRemove={() => {
              setLines(lines.toSpliced(index, 1));
              search.current?.focus();
            }}
          />
        ))}
      </ul>
      <div className={css.foot}>
        <span>
          {lines.length === 0 ? t('orders.noLine') : t('orders.products', { count: lines.length })}
          {amount < supplier.minimumOrder ? (
            <span className={`${css.small} ${css.short}`}>
              {t('orders.belowMinimum', {
                missing: format.money(supplier.minimumOrder - amount),
                minimum: format.money(supplier.minimumOrder),
              })}
            </span>
          ) : null}
        </span>
        <span className={css.total}>{format.money(amount)}</span>
      </div>
      <Group justify="end">
        <Button
          type="submit"
          variant={actions ? 'default' : 'filled'}
          loading={saving}
          disabled={!changed || toSend?.length === 0}
          aria-keyshortcuts="Control+Enter"
        >
          {save}
        </Button>
        {actions?.(changed)}
      </Group>
      <span className="visually-hidden">{t('orders.keys', { store: store.name })}</span>
    </form>
  );
}

interface EditedLineProps {
  line: DraftLine;
  wrong: boolean;
  onType: (packs: string) => void;
  onMove: (by: number) => void;
  onDone: () => void;
  onRemove: () => void;
}

function EditedLine({ line, wrong, onType, onMove, onDone, onRemove }: EditedLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const packs = packsOf(line);
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by === undefined) onDone();
    else onMove(by);
  };
  return (
    <li className={css.line}>
      <span className={css.lineName}>
        {line.name}
        <span className={css.small}>
          {[
            t('orders.packAt', {
              quantity: format.quantity(line.units, line.unit),
              cost: format.money(costOf(line, packs ?? 0)),
            }),
            ...line.steps
              .filter(({ fromPacks }) => fromPacks > (packs ?? 0) && fromPacks > 1)
              .map(({ fromPacks, cost }) =>
                t('orders.fromPacksAt', { packs: format.count(fromPacks), cost: format.money(cost) }),
              ),
            t('orders.onHand', { quantity: format.quantity(line.onHand, line.unit) }),
          ].join(' · ')}
        </span>
      </span>
      <TextInput
        className={css.packs ?? ''}
        data-packs
        aria-label={t('orders.packsOf', { name: line.name })}
        inputMode="numeric"
        autoComplete="off"
        value={line.packs}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={keys}
        error={wrong ? t('orders.wholePacks') : undefined}
      />
      <span className={css.lineAmount}>{packs === undefined ? '' : format.money(packs * costOf(line, packs))}</span>
      <ActionIcon
        className={css.remove ?? ''}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('orders.remove', { name: line.name })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}
