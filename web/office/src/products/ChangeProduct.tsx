import { Problem } from '@aisle/shared/problem';
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changeProduct, type Product } from '../goods/products';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Product.module.css';
import { ProductFields, refusedField } from './ProductFields';
import { type ChangedProduct, type Faults, formOf, readForm, without } from './productForm';

interface ChangeProductProps {
  product: Product;
  onClose: () => void;
  onPublished: (version: number) => void;
}

/** Says what a product is in every store of the chain, in place of what it was. */
export function ChangeProduct({ product, onClose, onPublished }: ChangeProductProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(product, store));
  const [faults, setFaults] = useState<Faults>({});
  const changing = useMutation({
    mutationFn: (said: ChangedProduct) => changeProduct(store.id, product.id, said),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      onPublished(version);
    },
  });
  const problem = changing.error instanceof Problem ? changing.error : undefined;
  const atSome = Object.hasOwn(form, refusedField(problem) ?? '');

  // Somebody else has changed it meanwhile: it is read anew before anything is said of it again.
  const close = () => {
    if (problem?.kind === 'product-changed') void queries.invalidateQueries({ queryKey: [store.id, 'products'] });
    onClose();
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readForm(form, store);
    setFaults('faults' in read ? read.faults : {});
    if ('faults' in read) return;
    const { price: _, ...said } = read.said;
    changing.mutate({ ...said, blocked: form.blocked, seen: product.priceBook });
  };

  return (
    <Dialog onClose={close} title={t('products.changeOf', { name: product.name })} size="lg">
      <form className={css.form} onSubmit={submit} noValidate>
        <p className={css.lead}>{t('products.changeText')}</p>
        {changing.error && !atSome ? <ProblemNotice error={changing.error} /> : null}
        <ProductFields
          form={form}
          onChange={(said) => {
            setForm((before) => ({ ...before, ...said }));
            setFaults((before) => without(before, said));
            changing.reset();
          }}
          faults={faults}
          problem={problem}
          isNew={false}
        />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={changing.isPending}>
            {t('products.publish')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
