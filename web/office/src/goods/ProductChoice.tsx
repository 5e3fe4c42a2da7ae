import { answer, api } from '@aisle/shared/api';
import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from '../session/store';
import type { ProductRow } from './products';

/** A product that was chosen. */
export interface Chosen {
  id: number;
  name: string;
}

interface ProductChoiceProps {
  label: string;
  placeholder: string;
  description?: string;
  value: Chosen | null;
  onChange: (product: Chosen | null) => void;
  error?: string | undefined;
  /** Whether a product may be chosen; all may where it is left out. */
  fits?: (product: ProductRow) => boolean;
  /** What the button is called that takes the choice away; without it one must be chosen. */
  none?: string;
  autoFocus?: boolean;
}

/** A product of the price book, found as it is typed. */
export function ProductChoice({
  label,
  placeholder,
  description,
  value,
  onChange,
  error,
  fits = () => true,
  none,
  autoFocus = false,
}: ProductChoiceProps) {
  const store = useStore();
  const [text, setText] = useState(value?.name ?? '');
  const found = useQuery({
    queryKey: [store.id, 'products', 'named', text],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/stores/{store}/products', {
          params: { path: { store: store.id }, query: { query: text } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const fitting = found.data?.products.filter(fits) ?? [];
  const offered: Chosen[] = value && !fitting.some(({ id }) => id === value.id) ? [value, ...fitting] : fitting;
  return (
    <Select
      label={label}
      placeholder={placeholder}
      {...(description ? { description, inputWrapperOrder: ['label', 'input', 'description', 'error'] } : {})}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      searchable
      {...(none ? { clearable: true, clearButtonProps: { 'aria-label': none } } : {})}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value.id)}
      onChange={(chosen) => {
        const product = offered.find(({ id }) => String(id) === chosen);
        onChange(product ? { id: product.id, name: product.name } : null);
      }}
      error={error}
    />
  );
}
