import type { Problem } from '@aisle/shared/problem';
import { Checkbox, Input, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inTree } from '../goods/categories';
import { ProductChoice } from '../goods/ProductChoice';
import { useWords } from '../language/words';
import { codeText } from '../parts/codes';
import { Notice } from '../parts/Notice';
import { useRefusal } from '../parts/useRefusal';
import { useDepartments } from '../session/departments';
import { useStore } from '../session/store';
import { taxesQuery } from '../session/taxes';
import css from './Product.module.css';
import { type Faults, type ProductForm, UNITS } from './productForm';

interface ProductFieldsProps {
  form: ProductForm;
  onChange: (said: Partial<ProductForm>) => void;
  /** What cannot be read of it. */
  faults: Faults;
  /** What the server refused. */
  problem: Problem | undefined;
  /** A new product says its unit and its first price too; one that is there whether it is blocked. */
  isNew: boolean;
}

/** All that is said of a product in one form. */
export function ProductFields({ form, onChange, faults, problem, isNew }: ProductFieldsProps) {
  const { t } = useWords();
  const store = useStore();
  const departments = useDepartments();
  const taxes = useQuery(taxesQuery(store.id));
  const chosen = departments.data?.find(({ id }) => String(id) === form.department);
  const parts = inTree(chosen?.categories ?? []);
  const at = useFaultWords(faults, problem);
  const named = (rows: { id: number; name: string }[] | undefined) =>
    rows?.map(({ id, name }) => ({ value: String(id), label: name })) ?? [];
  return (
    <>
      {departments.data?.length === 0 ? (
        <Begin to="/$store/departments" say={t('products.noDepartment')} go={t('room.departments')} />
      ) : null}
      {taxes.data?.length === 0 ? (
        <Begin to="/$store/settings" say={t('products.noTax')} go={t('room.settings')} />
      ) : null}
      <TextInput
        label={t('products.name')}
        data-autofocus
        maxLength={200}
        autoComplete="off"
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={at('name')}
      />
      <div className={css.pair}>
        <Select
          label={t('products.department')}
          placeholder={t('products.choose')}
          searchable
          allowDeselect={false}
          data={named(departments.data)}
          value={form.department}
          onChange={(department) => onChange({ department, category: null })}
          error={at('department')}
        />
        {parts.length > 0 ? (
          <Select
            label={t('products.category')}
            placeholder={t('products.noCategory')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('products.noCategory') }}
            data={parts.map(({ category, path }) => ({ value: String(category.id), label: path }))}
            value={form.category}
            onChange={(category) => onChange({ category })}
            error={at('category')}
          />
        ) : null}
        <Select
          label={t('products.taxClass')}
          placeholder={t('products.choose')}
          searchable
          allowDeselect={false}
          data={named(taxes.data)}
          value={form.tax}
          onChange={(tax) => onChange({ tax })}
          error={at('tax')}
        />
      </div>
      <SoldBy form={form} onChange={onChange} isNew={isNew} />
      <TagsInput
        label={t('products.codes')}
        description={t('products.codesText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        acceptValueOnBlur
        splitChars={[',', ';']}
        maxTags={20}
        value={form.codes}
        onChange={(codes) => onChange({ codes })}
        error={at('codes')}
      />
      <div className={css.pair}>
        <TextInput
          label={t('products.costPer', { unit: t(`products.per.${form.unit}`) })}
          description={t('products.costText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          autoComplete="off"
          value={form.cost}
          onChange={(event) => onChange({ cost: event.currentTarget.value })}
          error={at('cost')}
        />
        {isNew ? (
          <TextInput
            label={t('products.pricePer', { unit: t(`products.per.${form.unit}`) })}
            description={t('products.firstPriceText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="decimal"
            autoComplete="off"
            value={form.price}
            onChange={(event) => onChange({ price: event.currentTarget.value })}
            error={at('price')}
          />
        ) : null}
      </div>
      {form.unit === 'EACH' ? (
        <ProductChoice
          label={t('products.deposit')}
          placeholder={t('products.noDeposit')}
          description={t('products.depositText')}
          none={t('products.noDeposit')}
          fits={({ unit }) => unit === 'EACH'}
          value={form.deposit}
          onChange={(deposit) => onChange({ deposit })}
          error={at('deposit')}
        />
      ) : (
        <TextInput
          label={`${t('products.tare')}, ${t(`unit.${form.unit}`)}`}
          description={t('products.tareText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          autoComplete="off"
          value={form.tare}
          onChange={(event) => onChange({ tare: event.currentTarget.value })}
          error={at('tare')}
        />
      )}
      {isNew ? null : (
        <Checkbox
          label={t('products.block')}
          description={t('products.blockText')}
          checked={form.blocked}
          onChange={(event) => onChange({ blocked: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** Says what a shop must have before its first product, and leads there. */
function Begin({ to, say, go }: { to: '/$store/departments' | '/$store/settings'; say: string; go: string }) {
  const store = useStore();
  return (
    <Notice tone="look" title={say}>
      <Link to={to} params={{ store: String(store.id) }}>
        {go}
      </Link>
    </Notice>
  );
}

/** What it is sold and counted by: said once, for stock and sales are kept in it. */
function SoldBy({ form, onChange, isNew }: Pick<ProductFieldsProps, 'form' | 'onChange' | 'isNew'>) {
  const { t } = useWords();
  if (!isNew) return null;
  return (
    <Input.Wrapper label={t('products.soldBy')} labelElement="div">
      <SegmentedControl
        aria-label={t('products.soldBy')}
        fullWidth
        value={form.unit}
        onChange={(unit) => onChange({ unit })}
        data={UNITS.map((value) => ({ value, label: t(`products.per.${value}`) }))}
      />
    </Input.Wrapper>
  );
}

/** What stands under a field: what cannot be read of it, or what the server refused. */
function useFaultWords(faults: Faults, problem: Problem | undefined) {
  const { t } = useWords();
  const store = useStore();
  const refusal = useRefusal();
  return (field: keyof ProductForm): string | undefined => {
    const fault = faults[field];
    if (fault === 'nameless') return t('products.nameless');
    if (fault === 'unchosen') return t('products.unchosen');
    if (fault) return t(`typed.${fault}`, { count: field === 'tare' ? 3 : store.digits });
    if (!problem || refusedField(problem) !== field) return undefined;
    const { value, name } = problem.members;
    if (field === 'codes' && name) return t('products.codeTaken', { code: codeText(String(value)), name });
    if (field === 'codes') return t('products.codeWrong', { code: String(value) });
    if (field === 'deposit') return t('products.depositWrong');
    return refusal.at(problem, field);
  };
}

/** The field that the server has refused; of codes it names one. */
export const refusedField = (problem: Problem | undefined): string | undefined =>
  problem?.members.field?.replace(/\[\d+\]$/, '');
