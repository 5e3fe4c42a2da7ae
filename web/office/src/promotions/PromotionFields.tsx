import { Checkbox, Select, TextInput } from '@mantine/core';
import { StoresChoice } from '../goods/StoresChoice';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { type Form, STACKING } from './form';
import { GivesFields } from './GivesFields';
import { GoodsFields, RewardFields } from './GoodsFields';
import css from './Promotions.module.css';

interface PromotionFieldsProps {
  form: Form;
  disabled: boolean;
  /** Whether it has begun: its first day stays. */
  begun: boolean;
  /** What the server refuses of a field. */
  at: (...fields: string[]) => string | undefined;
  onChange: (change: Partial<Form>) => void;
}

/** Everything that makes a promotion, in plain words. */
export function PromotionFields(props: PromotionFieldsProps) {
  const { t } = useWords();
  const { form, disabled, begun, at, onChange } = props;
  return (
    <div className={css.form}>
      <Panel title={t('promotions.what')}>
        <div className={css.fields}>
          <TextInput
            label={t('promotions.name')}
            description={t('promotions.nameText')}
            maxLength={200}
            autoComplete="off"
            disabled={disabled}
            value={form.name}
            error={at('name')}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <GivesFields {...props} />
        </div>
      </Panel>
      <Panel title={t('promotions.goods')}>
        <GoodsFields {...props} />
        {form.kind === 'OTHER_ITEM' ? <RewardFields {...props} /> : null}
      </Panel>
      <Panel title={t('promotions.when')}>
        <div className={css.fields}>
          <div className={css.short}>
            <TextInput
              type="date"
              label={t('promotions.from')}
              disabled={disabled || begun}
              value={form.from}
              error={at('from')}
              onChange={(event) => onChange({ from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('promotions.to')}
              description={t('promotions.toEmpty')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              disabled={disabled}
              value={form.to}
              error={at('to')}
              onChange={(event) => onChange({ to: event.currentTarget.value })}
            />
          </div>
          <StoresChoice where={form.where} disabled={disabled} at={at} onChange={(where) => onChange({ where })} />
        </div>
      </Panel>
      <Panel title={t('promotions.who')}>
        <Rules {...props} />
      </Panel>
    </div>
  );
}

function Rules({ form, disabled, at, onChange }: PromotionFieldsProps) {
  const { t } = useWords();
  const onTop = STACKING.includes(form.kind) || form.kind === 'THRESHOLD';
  return (
    <div className={css.fields}>
      <Checkbox
        label={t('promotions.members')}
        checked={form.members}
        disabled={disabled}
        onChange={(event) => onChange({ members: event.currentTarget.checked })}
      />
      <div className={css.short}>
        <TextInput
          label={t('promotions.coupon')}
          description={t('promotions.couponText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={48}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          value={form.coupon}
          error={at('coupon', 'coupon.code')}
          onChange={(event) => onChange({ coupon: event.currentTarget.value })}
        />
        {form.coupon.trim() ? (
          <TextInput
            label={t('promotions.couponMost')}
            inputMode="numeric"
            autoComplete="off"
            placeholder="1"
            disabled={disabled}
            value={form.couponMost}
            error={at('coupon.most')}
            onChange={(event) => onChange({ couponMost: event.currentTarget.value })}
          />
        ) : null}
        {form.kind === 'THRESHOLD' ? null : (
          <TextInput
            label={t('promotions.most')}
            description={t('promotions.mostText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            value={form.most}
            error={at('most')}
            onChange={(event) => onChange({ most: event.currentTarget.value })}
          />
        )}
        <Priority {...{ form, disabled, at, onChange }} />
      </div>
      {onTop ? (
        <Checkbox
          label={t('promotions.stacks')}
          description={t('promotions.stacksText')}
          checked={form.stacks}
          disabled={disabled}
          error={at('stacks')}
          onChange={(event) => onChange({ stacks: event.currentTarget.checked })}
        />
      ) : null}
      <Expected {...{ form, disabled, at, onChange }} />
    </div>
  );
}

/** Which promotion goes first. */
function Priority({ form, disabled, at, onChange }: Omit<PromotionFieldsProps, 'begun'>) {
  const { t } = useWords();
  return (
    <Select
      label={t('promotions.priority')}
      description={t('promotions.priorityText')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      disabled={disabled}
      error={at('priority')}
      data={Array.from({ length: 10 }, (_, at) => ({
        value: String(at),
        label: at === 0 ? t('promotions.noPriority') : String(at),
      }))}
      value={String(form.priority)}
      onChange={(value) => onChange({ priority: Number(value) })}
    />
  );
}

/** What it is expected to bring. */
function Expected({ form, disabled, at, onChange }: Omit<PromotionFieldsProps, 'begun'>) {
  const { t } = useWords();
  return (
    <TextInput
      label={t('promotions.expected')}
      description={t('promotions.expectedText')}
      inputMode="decimal"
      autoComplete="off"
      className={css.narrow}
      rightSection="%"
      disabled={disabled}
      value={form.expected}
      error={at('expected')}
      onChange={(event) => onChange({ expected: event.currentTarget.value })}
    />
  );
}
