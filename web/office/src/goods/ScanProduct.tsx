import { answer, api, type Schemas } from '@aisle/shared/api';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { CodeField } from './CodeField';
import css from './ScanProduct.module.css';
import { codeOf } from './scanned';

export type ScannedProduct = Pick<Schemas['ProductRow'], 'id' | 'name' | 'unit'>;

/** How many of several meant products are shown to choose from. */
const CHOICES = 6;

/** One product by its code, from a scanner or the camera, or by some of its name; Enter takes it. */
export function ScanProduct({ label, onProduct }: { label: string; onProduct: (product: ScannedProduct) => void }) {
  const { t } = useWords();
  const store = useStore();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const looking = useMutation({
    mutationFn: async (typed: string) => {
      const code = codeOf(typed);
      const query = code?.length === 14 ? code : typed.trim();
      const path = { store: store.id };
      return (await answer(api.GET('/api/stores/{store}/products', { params: { path, query: { query } } }))).products;
    },
    onSuccess: ([only, ...others]) => {
      if (only && others.length === 0) onProduct(only);
      else field.current?.select();
    },
  });
  const found = looking.data ?? [];
  const look = (typed: string) => {
    if (typed.trim() !== '') looking.mutate(typed);
  };
  return (
    <form
      className={css.code}
      onSubmit={(event) => {
        event.preventDefault();
        look(text);
      }}
    >
      <CodeField
        label={label}
        field={field}
        text={text}
        wrong={looking.isSuccess && found.length === 0 ? t('scan.unknown') : undefined}
        onText={(typed) => {
          setText(typed);
          looking.reset();
        }}
        onCode={look}
      />
      {looking.error ? <ProblemNotice error={looking.error} /> : null}
      {found.length > 1 ? (
        <ul className={css.choices} aria-label={t('scan.whichOne')}>
          {found.slice(0, CHOICES).map((product) => (
            <li key={product.id}>
              <Button variant="default" fullWidth justify="start" onClick={() => onProduct(product)}>
                {product.name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
