import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group, NumberInput, Select, Skeleton, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TillsHaveIt } from '../goods/TillsHaveIt';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useStore } from '../session/store';
import css from './Settings.module.css';
import { type EmbeddedForm, embeddedCodesQuery, madeUp, setEmbeddedCodes, valueDigits } from './settings';

const KINDS = ['WEIGHT', 'PRICE'] as const;

/** How the bar codes that scales print carry a weight or a price, so that tills read them. */
export function EmbeddedCodes() {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const mayChange = useMay('PRICE_CHANGE');
  const forms = useQuery(embeddedCodesQuery(store.id));
  const [adding, setAdding] = useState(false);
  const [published, setPublished] = useState<number>();
  const chains = forms.data?.filter(({ everyStore }) => everyStore) ?? [];
  const setting = useMutation({
    mutationFn: (wanted: EmbeddedForm[]) =>
      setEmbeddedCodes(
        store.id,
        wanted.map(({ everyStore: _, ...form }) => form),
      ),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: embeddedCodesQuery(store.id).queryKey });
      setPublished(version);
      setAdding(false);
    },
  });
  return (
    <Panel title={t('settings.scaleCodes')} aside={t('settings.scaleCodesText')}>
      {published === undefined ? null : <TillsHaveIt version={published} />}
      {forms.isPending ? <Skeleton height={80} /> : null}
      {forms.isError ? <ProblemNotice error={forms.error} retry={() => void forms.refetch()} /> : null}
      {setting.error && !adding ? <ProblemNotice error={setting.error} /> : null}
      {forms.data?.length === 0 ? <p className={css.none}>{t('settings.noScaleCodes')}</p> : null}
      <ul className={css.forms}>
        {forms.data?.map((form) => (
          <li key={`${form.everyStore} ${form.prefix}`} className={css.scaleForm}>
            <code>{madeUp(form)}</code>
            <span>{t(`settings.carries.${form.kind === 'PRICE' ? 'PRICE' : 'WEIGHT'}`)}</span>
            <Tag tone="quiet">{t(form.everyStore ? 'taxes.everyStore' : 'taxes.thisStore')}</Tag>
            {mayChange && form.everyStore ? (
              <Button
                variant="subtle"
                color="danger"
                size="compact-sm"
                leftSection={<IconX size={16} aria-hidden />}
                aria-label={t('settings.withoutForm', { prefix: form.prefix })}
                disabled={setting.isPending}
                onClick={() => setting.mutate(chains.filter((other) => other !== form))}
              >
                {t('settings.takeAway')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange && forms.data ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            setting.reset();
            setAdding(true);
          }}
        >
          {t('settings.addForm')}
        </Button>
      ) : null}
      {adding ? (
        <AddForm
          error={setting.error}
          pending={setting.isPending}
          onAdd={(form) => setting.mutate([...chains, form])}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Panel>
  );
}

interface AddFormProps {
  error: Error | null;
  pending: boolean;
  onAdd: (form: EmbeddedForm) => void;
  onClose: () => void;
}

/** Asks for a form; how many digits the value has follows from the rest. */
function AddForm({ error, pending, onAdd, onClose }: AddFormProps) {
  const { t } = useWords();
  const [prefix, setPrefix] = useState('2');
  const [itemDigits, setItemDigits] = useState(5);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('WEIGHT');
  const [valueCheck, setValueCheck] = useState(false);
  const [tried, setTried] = useState(false);
  const problem = error instanceof Problem ? error : undefined;
  const clash = problem?.members.field?.endsWith('.prefix') ? t('settings.prefixClash') : undefined;
  const value = valueDigits(prefix, itemDigits, valueCheck);
  const form: EmbeddedForm = { everyStore: true, prefix, itemDigits, valueDigits: value, kind, valueCheck };
  const fits = value >= 1 && value <= 8 && (!valueCheck || value === 4 || value === 5);
  const right = /^\d{1,3}$/.test(prefix);
  return (
    <Dialog onClose={onClose} title={t('settings.addForm')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (right && fits) onAdd(form);
        }}
      >
        <Stack>
          {error && !clash ? <ProblemNotice error={error} /> : null}
          <p>{t('settings.addFormText')}</p>
          <TextInput
            label={t('settings.prefix')}
            description={t('settings.prefixText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            data-autofocus
            value={prefix}
            onChange={(event) => setPrefix(event.currentTarget.value.trim())}
            error={tried && !right ? t('settings.prefixWrong') : clash}
          />
          <NumberInput
            label={t('settings.itemDigits')}
            min={1}
            max={8}
            allowDecimal={false}
            value={itemDigits}
            onChange={(digits) => setItemDigits(Number(digits) || 0)}
          />
          <Select
            label={t('settings.value')}
            allowDeselect={false}
            data={KINDS.map((each) => ({ value: each, label: t(`settings.carries.${each}`) }))}
            value={kind}
            onChange={(chosen) => setKind(chosen === 'PRICE' ? 'PRICE' : 'WEIGHT')}
          />
          <Checkbox
            label={t('settings.valueCheck')}
            checked={valueCheck}
            onChange={(event) => setValueCheck(event.currentTarget.checked)}
          />
          <p className={css.madeUp} aria-live="polite">
            {right && fits ? <code>{madeUp(form)}</code> : t('settings.doesNotFit')}
          </p>
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('settings.tellTills')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
