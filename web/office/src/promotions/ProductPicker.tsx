import { Pill, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { productsQuery } from '../goods/products';
import { useWords } from '../language/words';
import { useStore } from '../session/store';
import type { Named } from './form';
import css from './Promotions.module.css';

const TYPING_MS = 200;

interface ProductPickerProps {
  label: string;
  description?: string;
  error?: string | undefined;
  disabled?: boolean;
  onPick: (product: Named) => void;
}

/** Finds a product by its name or code; a scanner's Enter takes the one that was scanned. */
export function ProductPicker({ label, description, error, disabled, onPick }: ProductPickerProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, TYPING_MS);
  const found = useInfiniteQuery({ ...productsQuery(store.id, { query }), enabled: query !== '' });
  const offered = query === '' ? [] : (found.data ?? []);
  const pick = (product: Named | undefined) => {
    if (!product) return;
    onPick({ id: product.id, name: product.name });
    setTyped('');
  };
  const scanned = async (event: KeyboardEvent) => {
    // A scanner types faster than the list is found, so what it read is looked up by itself.
    if (event.key !== 'Enter' || !/^\d{6,}$/.test(typed.trim())) return;
    event.preventDefault();
    event.stopPropagation();
    const { pages } = await queries.fetchInfiniteQuery(productsQuery(store.id, { query: typed.trim() }));
    pick(pages[0]?.products[0]);
  };
  return (
    <Select
      label={label}
      {...(description ? { description } : {})}
      placeholder={t('promotions.findText')}
      searchable
      disabled={disabled ?? false}
      error={error}
      data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={({ options }) => options}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDownCapture={(event) => void scanned(event)}
      onChange={(value) => pick(offered.find(({ id }) => String(id) === value))}
      nothingFoundMessage={typed === '' || found.isFetching ? undefined : t('promotions.notFound')}
    />
  );
}

interface PickedProps {
  label: string;
  goods: readonly Named[];
  disabled: boolean;
  onRemove: (id: number) => void;
}

/** Products that were chosen, each to take away again. */
export function Picked({ label, goods, disabled, onRemove }: PickedProps) {
  const { t } = useWords();
  if (goods.length === 0) return null;
  return (
    <ul className={css.picked} aria-label={label}>
      {goods.map(({ id, name }) => (
        <li key={id}>
          <Pill
            size="lg"
            withRemoveButton={!disabled}
            onRemove={() => onRemove(id)}
            removeButtonProps={{ 'aria-label': t('promotions.remove', { name }), 'aria-hidden': false, tabIndex: 0 }}
          >
            {name}
          </Pill>
        </li>
      ))}
    </ul>
  );
}
