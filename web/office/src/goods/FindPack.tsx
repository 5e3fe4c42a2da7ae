import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { costOf } from './draft';
import css from './FindPack.module.css';
import { type Pack, packsQuery } from './suppliers';

interface FindPackProps {
  /** What the field is called. */
  label: string;
  supplier: number;
  /** The delivery day whose costs are shown; the supplier's next when left out. */
  day?: string | undefined;
  field: React.RefObject<HTMLInputElement | null>;
  onAdd: (pack: Pack) => void;
}

/** What the supplier sells, as it is typed. Enter takes the first, the arrow down goes among them. */
export function FindPack({ label, supplier, day, field, onAdd }: FindPackProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const [text, setText] = useState('');
  /** Enter was pressed before the answer to what is typed had come: its first is taken as soon as it has. */
  const [awaited, setAwaited] = useState(false);
  const found = useQuery({ ...packsQuery(store.id, supplier, text.trim(), day), enabled: text.trim() !== '' });
  const offers = useRef<HTMLUListElement>(null);
  const shown = text.trim() === '' ? undefined : found.data;
  const type = (typed: string) => {
    setText(typed);
    setAwaited(false);
  };
  const take = (pack: Pack) => {
    type('');
    onAdd(pack);
  };
  const first = found.isPlaceholderData ? undefined : shown?.packs[0];
  // The line is written at once to take the cursor, which React does not do inside an effect.
  const answered = useEffectEvent((pack: Pack) => queueMicrotask(() => take(pack)));
  useEffect(() => {
    if (awaited && first) answered(first);
  }, [awaited, first]);

  const typed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (first) take(first);
      else setAwaited(text.trim() !== '');
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      offers.current?.querySelector('button')?.focus();
    }
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      type('');
    }
  };
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...(offers.current?.querySelectorAll('button') ?? [])];
    const to = buttons.findIndex((button) => button === document.activeElement) + by;
    (buttons[Math.min(to, buttons.length - 1)] ?? field.current)?.focus();
  };

  return (
    <div>
      <TextInput
        ref={field}
        label={label}
        placeholder={t('orders.addBy')}
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={typed}
      />
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {shown?.total === 0 ? <p className={css.small}>{t('orders.notSold', { query: text.trim() })}</p> : null}
      {shown?.total ? (
        <ul ref={offers} className={css.found} aria-label={t('orders.offers')} onKeyDown={walk}>
          {shown.packs.map((pack) => (
            <li key={pack.product}>
              <UnstyledButton className={css.offer} onClick={() => take(pack)}>
                <span>
                  {pack.name}
                  <span className={css.small}>
                    {t('orders.packOf', { quantity: format.quantity(pack.units, pack.unit) })}
                    {pack.onOrder > 0
                      ? ` · ${t('orders.onOrder', { quantity: format.quantity(pack.onOrder, pack.unit) })}`
                      : ''}
                  </span>
                </span>
                <span className={css.figures}>
                  {format.money(costOf(pack, pack.minimum))}
                  <span className={css.small}>
                    {t('orders.onHand', { quantity: format.quantity(pack.onHand, pack.unit) })}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
