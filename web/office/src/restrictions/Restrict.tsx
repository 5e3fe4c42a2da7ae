import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { productsQuery } from '../goods/products';
import { restrict, type Terms } from '../goods/restrictions';
import { WEEK } from '../goods/suppliers';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useDepartments } from '../session/departments';
import { useStore } from '../session/store';
import { hoursOf, spanProblem } from './hours';
import css from './Restrictions.module.css';
import { newSpan, Spans } from './Spans';

const FIELDS = ['name', 'departments', 'products', 'age', 'cashierAge'] as const;

/** Restricts departments and single products to an age, or to hours of some days. */
export function Restrict({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const departments = useDepartments();
  const [chosen, setChosen] = useState<string[]>([]);
  const [products, setProducts] = useState<string[]>([]);
  const [spans, setSpans] = useState(() => [newSpan(WEEK)]);
  const adding = useMutation({
    mutationFn: (terms: Terms) => restrict(store.id, terms),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const problem = adding.error instanceof Problem ? adding.error : undefined;
  const at = (field: (typeof FIELDS)[number]) => refusal.at(problem, field);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const years = (field: string) => (text(field) === '' ? undefined : Number(text(field)));
    adding.mutate({
      name: text('name'),
      departments: chosen.map(Number),
      products: products.map(Number),
      ...only({ age: years('age'), cashierAge: years('cashierAge'), hours: hoursOf(spans) }),
    });
  };
  return (
    <Dialog onClose={onClose} title={t('restrictions.add')} size="lg">
      <form className={css.form} onSubmit={submit}>
        {adding.error && !FIELDS.some(at) ? <ProblemNotice error={adding.error} /> : null}
        <p>{t('restrictions.addText')}</p>
        <TextInput
          name="name"
          label={t('restrictions.name')}
          description={t('restrictions.nameText')}
          required
          maxLength={200}
          autoComplete="off"
          error={at('name')}
          data-autofocus
        />
        <MultiSelect
          label={t('restrictions.departments')}
          data={departments.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
          value={chosen}
          onChange={setChosen}
          error={at('departments')}
        />
        <Products chosen={products} onChoose={setProducts} error={at('products')} />
        <div className={css.pair}>
          {(['age', 'cashierAge'] as const).map((field) => (
            <NumberInput
              key={field}
              name={field}
              label={t(`restrictions.${field}`)}
              description={t(`restrictions.${field}Text`)}
              min={1}
              max={99}
              allowDecimal={false}
              error={at(field)}
            />
          ))}
        </div>
        <Spans spans={spans} onChange={setSpans} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="danger" loading={adding.isPending} disabled={spans.some(spanProblem)}>
            {t('restrictions.addDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface ProductsProps {
  chosen: string[];
  onChoose: (products: string[]) => void;
  error: string | undefined;
}

/** Products are found by their names, as in the list of products; those that were chosen keep theirs. */
function Products({ chosen, onChoose, error }: ProductsProps) {
  const { t } = useWords();
  const store = useStore();
  const [query, setQuery] = useState('');
  const [names, setNames] = useState<Record<string, string>>({});
  const wanted = query.trim();
  const found = useInfiniteQuery({ ...productsQuery(store.id, { query: wanted }), enabled: wanted.length > 1 });
  const options =
    (wanted.length > 1 ? found.data : undefined)?.map(({ id, name }) => [String(id), name] as const) ?? [];
  const all = new Map([...chosen.map((id) => [id, names[id] ?? id] as const), ...options]);
  return (
    <MultiSelect
      label={t('restrictions.products')}
      description={t('restrictions.productsText')}
      searchable
      searchValue={query}
      onSearchChange={setQuery}
      nothingFoundMessage={wanted.length > 1 && !found.isLoading ? t('restrictions.nothing') : undefined}
      data={[...all].map(([value, label]) => ({ value, label }))}
      value={chosen}
      onChange={(ids) => {
        setNames((known) => ({ ...known, ...Object.fromEntries(options.filter(([id]) => ids.includes(id))) }));
        onChoose(ids);
      }}
      error={error}
    />
  );
}
