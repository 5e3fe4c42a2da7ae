import { Checkbox, MultiSelect } from '@mantine/core';
import { useWords } from '../language/words';
import { useDepartments } from '../session/departments';
import type { Form, Named } from './form';
import { Picked, ProductPicker } from './ProductPicker';
import css from './Promotions.module.css';

interface FieldsProps {
  form: Form;
  disabled: boolean;
  at: (...fields: string[]) => string | undefined;
  onChange: (change: Partial<Form>) => void;
}

const joined = (goods: Named[], more: Named) => [...goods.filter(({ id }) => id !== more.id), more];
const less = (goods: Named[], gone: number) => goods.filter(({ id }) => id !== gone);

/** What a promotion is for: some products, whole departments or everything, and what of these is not meant. */
export function GoodsFields({ form, disabled, at, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <div className={css.fields}>
      <Checkbox
        label={t('promotions.everything')}
        checked={form.everything}
        disabled={disabled}
        onChange={(event) => onChange({ everything: event.currentTarget.checked })}
      />
      {form.everything ? null : (
        <>
          <ProductPicker
            label={t('promotions.products')}
            error={at('products')}
            disabled={disabled}
            onPick={(product) => onChange({ products: joined(form.products, product) })}
          />
          <Picked
            label={t('promotions.products')}
            goods={form.products}
            disabled={disabled}
            onRemove={(id) => onChange({ products: less(form.products, id) })}
          />
          <Departments
            label={t('promotions.departments')}
            value={form.departments}
            disabled={disabled}
            error={at('departments')}
            onChange={(departments) => onChange({ departments })}
          />
        </>
      )}
      {form.everything || form.departments.length > 0 ? (
        <>
          <ProductPicker
            label={t('promotions.exceptProducts')}
            error={at('exceptProducts')}
            disabled={disabled}
            onPick={(product) => onChange({ exceptProducts: joined(form.exceptProducts, product) })}
          />
          <Picked
            label={t('promotions.exceptProducts')}
            goods={form.exceptProducts}
            disabled={disabled}
            onRemove={(id) => onChange({ exceptProducts: less(form.exceptProducts, id) })}
          />
          <Departments
            label={t('promotions.exceptDepartments')}
            value={form.exceptDepartments}
            disabled={disabled}
            error={at('exceptDepartments')}
            onChange={(exceptDepartments) => onChange({ exceptDepartments })}
          />
        </>
      ) : null}
    </div>
  );
}

/** What is given for others. */
export function RewardFields({ form, disabled, at, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <div className={css.fields}>
      <ProductPicker
        label={t('promotions.reward')}
        description={t('promotions.rewardText')}
        error={at('reward', 'reward.products')}
        disabled={disabled}
        onPick={(product) => onChange({ reward: joined(form.reward, product) })}
      />
      <Picked
        label={t('promotions.reward')}
        goods={form.reward}
        disabled={disabled}
        onRemove={(id) => onChange({ reward: less(form.reward, id) })}
      />
      <Departments
        label={t('promotions.rewardDepartments')}
        value={form.rewardDepartments}
        disabled={disabled}
        error={at('reward.departments')}
        onChange={(rewardDepartments) => onChange({ rewardDepartments })}
      />
    </div>
  );
}

interface DepartmentsProps {
  label: string;
  value: number[];
  disabled: boolean;
  error: string | undefined;
  onChange: (departments: number[]) => void;
}

function Departments({ label, value, disabled, error, onChange }: DepartmentsProps) {
  const departments = useDepartments();
  return (
    <MultiSelect
      label={label}
      searchable
      disabled={disabled}
      error={error}
      data={(departments.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value.map(String)}
      onChange={(chosen) => onChange(chosen.map(Number))}
    />
  );
}
