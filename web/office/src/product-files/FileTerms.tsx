import { Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore, useStores } from '../session/store';
import { describeFile, FIELDS, type Field, type FileShown, said, type Terms } from './files';
import css from './ProductFiles.module.css';

const LEFT = '';
const SAME = 'text';
/** Fields for which a file without the column may say one value for all its rows. */
const SAYABLE: readonly Field[] = ['DEPARTMENT', 'TAX', 'UNIT'];
const UNITS = ['EACH', 'KG', 'LB'];

interface FileTermsProps {
  shown: FileShown;
  onDescribed: (answered: FileShown) => Promise<void>;
  /** The button that compares the rows with the products. */
  check: ReactNode;
}

/** What each column means, how numbers are written, where and from when the prices hold. */
export function FileTerms({ shown, onDescribed, check }: FileTermsProps) {
  const { t } = useWords();
  const store = useStore();
  const several = useStores().length > 1;
  const format = useFormat();
  const { file } = shown;
  const describing = useMutation({
    mutationFn: (terms: Terms) => describeFile(store.id, file.id, terms),
    onSuccess: onDescribed,
  });
  const terms = describing.isPending && describing.variables ? describing.variables : file.terms;
  const change = (part: Partial<Terms>) => describing.mutate({ ...terms, ...part });
  const changeField = (field: Field, chosen: string) => {
    const { [field]: _, ...others } = terms.fields;
    const source =
      chosen === LEFT
        ? {}
        : { [field]: chosen === SAME ? { text: choices(field, shown)[0] ?? '' } : { column: Number(chosen) } };
    change({ fields: { ...others, ...source } });
  };
  return (
    <Panel title={t('files.meaning')} aside={t('files.rows', { count: file.rows })}>
      <Stack>
        {describing.error ? <ProblemNotice error={describing.error} /> : null}
        <ul className={css.fields}>
          {FIELDS.map((field) => (
            <li key={field} className={css.field}>
              <Select
                label={t(`files.field.${field}`)}
                description={t(`files.fieldText.${field}`)}
                allowDeselect={false}
                value={said(terms.fields[field])}
                onChange={(chosen) => changeField(field, chosen ?? LEFT)}
                data={[
                  { value: LEFT, label: t('files.leftAlone'), disabled: field === 'CODE' },
                  ...(SAYABLE.includes(field) ? [{ value: SAME, label: t('files.sameForAll') }] : []),
                  ...file.columns.map((heading, column) => ({
                    value: String(column),
                    label: heading === '' ? t('files.columnNumbered', { number: column + 1 }) : heading,
                  })),
                ]}
              />
              {terms.fields[field]?.text == null ? (
                <Sample rows={shown.sample} column={terms.fields[field]?.column} />
              ) : (
                <Select
                  aria-label={t('files.sameValue', { field: t(`files.field.${field}`) })}
                  allowDeselect={false}
                  searchable
                  value={terms.fields[field].text}
                  onChange={(text) => text && change({ fields: { ...terms.fields, [field]: { text } } })}
                  data={choices(field, shown)}
                />
              )}
            </li>
          ))}
        </ul>
        <div className={css.how}>
          <Select
            label={t('files.decimal')}
            allowDeselect={false}
            value={terms.decimal}
            onChange={(decimal) => change({ decimal: decimal ?? '.' })}
            data={[
              { value: '.', label: t('files.point') },
              { value: ',', label: t('files.comma') },
            ]}
          />
          <TextInput
            type="date"
            label={t('files.from')}
            min={format.today()}
            value={terms.from}
            onChange={(event) => event.currentTarget.value && change({ from: event.currentTarget.value })}
          />
        </div>
        {several ? (
          <Switch
            label={t('files.pricesEverywhere')}
            checked={terms.everyStore}
            onChange={(event) => change({ everyStore: event.currentTarget.checked })}
          />
        ) : null}
        <Group justify="end">{check}</Group>
      </Stack>
    </Panel>
  );
}

function choices(field: Field, { departments, taxes }: FileShown): string[] {
  if (field === 'DEPARTMENT') return departments;
  return field === 'TAX' ? taxes : UNITS;
}

/** The first values of a column, so that a wrong choice is seen. */
function Sample({ rows, column }: { rows: string[][]; column: number | null | undefined }) {
  if (column == null) return <p className={css.sample} />;
  const values = rows.map((cells) => cells[column] ?? '').filter((value) => value !== '');
  return (
    <p className={css.sample} translate="no">
      {values.slice(0, 3).join(' · ')}
    </p>
  );
}
