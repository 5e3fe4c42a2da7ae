import { Problem } from '@aisle/shared/problem';
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { marginPpm } from '../goods/margin';
import { makeProduct } from '../goods/products';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back } from '../parts/Sheet';
import { useFormat, useStore } from '../session/store';
import { AskIfMeant } from './AskIfMeant';
import { doubtsOf } from './doubts';
import css from './Product.module.css';
import { ProductFields, refusedField } from './ProductFields';
import { emptyForm, type Faults, type ProductForm, readForm, without } from './productForm';

/** Makes a product for every store of the chain; a code that was looked for in vain stands in it already. */
export function NewProduct({ code }: { code: string | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(() => emptyForm(code));
  const [faults, setFaults] = useState<Faults>({});
  const [meant, setMeant] = useState(false);
  const making = useMutation({
    mutationFn: (said: Parameters<typeof makeProduct>[1]) => makeProduct(store.id, said),
    onSuccess: async ({ product }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'products'] });
      await navigate({
        to: '/$store/products/$product',
        params: { store: String(store.id), product: String(product) },
        search: true,
      });
    },
  });
  const problem = making.error instanceof Problem ? making.error : undefined;
  const atSome = Object.hasOwn(form, refusedField(problem) ?? '');
  const read = readForm(form, store);
  const doubts =
    'said' in read && read.said.price && read.said.cost ? doubtsOf(read.said.price, read.said.cost, undefined) : [];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFaults('faults' in read ? read.faults : {});
    if ('said' in read) making.mutate({ ...read.said, unit: form.unit });
  };

  return (
    <Page
      title={t('products.new')}
      lead={t('products.newText')}
      actions={
        <Back to="/$store/products" params={{ store: String(store.id) }} search>
          {t('products.all')}
        </Back>
      }
    >
      <Panel title={t('products.whatItIs')} aside={t('products.inEveryStore')}>
        <form className={css.form} onSubmit={submit} noValidate>
          {making.error && !atSome ? <ProblemNotice error={making.error} /> : null}
          <ProductFields
            form={form}
            onChange={(said) => {
              setForm((before) => ({ ...before, ...said }));
              setFaults((before) => without(before, said));
              setMeant(false);
              making.reset();
            }}
            faults={faults}
            problem={problem}
            isNew
          />
          <Leaves form={form} />
          <AskIfMeant doubts={doubts} meant={meant} onMeant={setMeant} />
          <Group justify="end">
            <Button type="submit" disabled={doubts.length > 0 && !meant} loading={making.isPending}>
              {t('products.make')}
            </Button>
          </Group>
        </form>
      </Panel>
    </Page>
  );
}

/** What the first price leaves of each, as soon as both are known. */
function Leaves({ form }: { form: ProductForm }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const read = readForm({ ...form, name: '-', department: '1', tax: '1' }, store);
  if (!('said' in read) || !read.said.price || !read.said.cost) return null;
  const { price, cost } = read.said;
  const margin = marginPpm(price, cost);
  return (
    <div className={css.preview} aria-live="polite">
      <Facts
        facts={[
          [t('products.leftOfEach'), format.money(price - cost)],
          [
            t('products.margin'),
            margin === undefined ? t('products.none') : format.percent(Math.round(margin / 1_000) * 1_000),
          ],
        ]}
      />
    </div>
  );
}
