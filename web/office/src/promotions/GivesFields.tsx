import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { KINDS, type Kind } from '../goods/promotions';
import { useWords } from '../language/words';
import { asks, type Form, moneyField, type StepText } from './form';
import css from './Promotions.module.css';

interface GivesFieldsProps {
  form: Form;
  disabled: boolean;
  at: (...fields: string[]) => string | undefined;
  onChange: (change: Partial<Form>) => void;
}

/** What a promotion gives, by its kind. */
export function GivesFields({ form, disabled, at, onChange }: GivesFieldsProps) {
  const { t } = useWords();
  const { kind } = form;
  const text = (what: 'percent' | 'money' | 'count' | 'buy' | 'get', label: string, field: string) =>
    asks(kind, what) ? (
      <TextInput
        label={label}
        inputMode={what === 'money' || what === 'percent' ? 'decimal' : 'numeric'}
        autoComplete="off"
        disabled={disabled}
        value={form[what]}
        error={at(field)}
        rightSection={what === 'percent' ? '%' : undefined}
        onChange={(event) => onChange({ [what]: event.currentTarget.value })}
      />
    ) : null;
  return (
    <div className={css.fields}>
      <Select
        label={t('promotions.kind')}
        description={t(`promotions.kindText.${kind}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        disabled={disabled}
        error={at('kind')}
        data={KINDS.map((each) => ({ value: each, label: t(`promotions.kinds.${each}`) }))}
        value={kind}
        onChange={(value) => onChange({ kind: value as Kind })}
      />
      <div className={css.short}>
        {text('buy', t('promotions.buy'), 'buy')}
        {text('get', t('promotions.get'), 'get')}
        {text('count', t('promotions.count'), 'count')}
        {text('percent', t('promotions.percent'), 'ppm')}
        {text('money', t(kind === 'AMOUNT' ? 'promotions.amount' : 'promotions.price'), moneyField(kind))}
      </div>
      {asks(kind, 'steps') ? <Steps {...{ form, disabled, at, onChange }} /> : null}
    </div>
  );
}

function Steps({ form, disabled, at, onChange }: GivesFieldsProps) {
  const { t } = useWords();
  const { kind, steps } = form;
  const set = (index: number, change: Partial<StepText>) =>
    onChange({ steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  const spend = kind === 'THRESHOLD';
  return (
    <fieldset className={css.steps}>
      <legend>{t('promotions.steps')}</legend>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list.
        <div key={index} className={css.step}>
          <TextInput
            label={t(spend ? 'promotions.spend' : 'promotions.fromCount')}
            inputMode={spend ? 'decimal' : 'numeric'}
            autoComplete="off"
            disabled={disabled}
            value={step.from}
            error={at(`steps[${index}].${spend ? 'spend' : 'count'}`, `steps[${index}]`)}
            onChange={(event) => set(index, { from: event.currentTarget.value })}
          />
          <TextInput
            label={giveLabel(kind, step, t)}
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            value={step.give}
            error={at(`steps[${index}].amount`, `steps[${index}].ppm`, `steps[${index}].price`)}
            onChange={(event) => set(index, { give: event.currentTarget.value })}
          />
          {spend ? (
            <Select
              label={t('promotions.as')}
              allowDeselect={false}
              disabled={disabled}
              data={[
                { value: 'money', label: t('promotions.asMoney') },
                { value: 'percent', label: t('promotions.asPercent') },
              ]}
              value={step.as}
              onChange={(as) => set(index, { as: as === 'percent' ? 'percent' : 'money' })}
            />
          ) : null}
          {steps.length > 1 && !disabled ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('promotions.removeStep', { step: index + 1 })}
              onClick={() => onChange({ steps: steps.filter((_, at) => at !== index) })}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {steps.length < 10 && !disabled ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange({ steps: [...steps, { from: '', give: '', as: steps.at(-1)?.as ?? 'money' }] })}
        >
          {t('promotions.addStep')}
        </Button>
      ) : null}
    </fieldset>
  );
}

function giveLabel(kind: Kind, step: StepText, t: ReturnType<typeof useWords>['t']): string {
  if (kind === 'QUANTITY_PRICE') return t('promotions.priceEach');
  if (kind === 'TIERS' || step.as === 'percent') return t('promotions.percent');
  return t('promotions.amountOff');
}
