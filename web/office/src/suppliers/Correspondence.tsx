import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  correspondenceQuery,
  keepCorrespondence,
  type NewCorrespondence,
  ORDER_FORMS,
  type Correspondence as Said,
} from '../goods/suppliers';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Suppliers.module.css';

const FIELDS = ['address', 'gln', 'forms', 'locationNumber'];

/** How orders are written to a supplier: the files it wants, and by which numbers its system knows both sides. */
export function Correspondence({ supplier }: { supplier: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(correspondenceQuery(store.id, supplier));
  const [changing, setChanging] = useState(false);
  const said = read.data;
  return (
    <Panel
      title={t('suppliers.correspondence')}
      aside={
        <Button
          size="compact-md"
          variant="light"
          disabled={!said}
          leftSection={<IconPencil size={16} aria-hidden />}
          aria-label={t('suppliers.changeCorrespondence')}
          onClick={() => setChanging(true)}
        >
          {t('suppliers.change')}
        </Button>
      }
    >
      {read.isError ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {said ? (
        <Facts
          facts={[
            [
              t('suppliers.forms'),
              said.forms.length > 0
                ? said.forms.map((form) => t(`suppliers.form.${form}`)).join(', ')
                : t('suppliers.noForms'),
            ],
            [t('suppliers.address'), said.address.join(', ') || t('suppliers.notSaid')],
            [t('suppliers.gln'), said.gln ?? t('suppliers.notSaid')],
            [t('suppliers.ownGln'), said.locationNumber ?? t('suppliers.notSaid')],
          ]}
        />
      ) : null}
      {changing && said ? (
        <CorrespondenceForm supplier={supplier} said={said} onClose={() => setChanging(false)} />
      ) : null}
    </Panel>
  );
}

function CorrespondenceForm({ supplier, said, onClose }: { supplier: number; said: Said; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const [forms, setForms] = useState<string[]>([...said.forms]);
  const keeping = useMutation({
    mutationFn: (body: NewCorrespondence) => keepCorrespondence(store.id, supplier, body),
    onSuccess: async (kept) => {
      queries.setQueryData(correspondenceQuery(store.id, supplier).queryKey, kept);
      // The store's number is the same for every supplier.
      await queries.invalidateQueries({ queryKey: [store.id, 'suppliers'] });
      onClose();
    },
  });
  const problem = keeping.error instanceof Problem ? keeping.error : undefined;
  const atField = (name: string) => refusal.at(problem, name);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    keeping.mutate({
      address: String(form.get('address')).split('\n'),
      gln: String(form.get('gln')),
      forms: ORDER_FORMS.filter((each) => forms.includes(each)),
      locationNumber: String(form.get('locationNumber')),
    });
  };
  return (
    <Dialog onClose={onClose} title={t('suppliers.correspondence')}>
      <form className={css.form} onSubmit={submit}>
        {keeping.error && !FIELDS.some(atField) ? <ProblemNotice error={keeping.error} /> : null}
        <Checkbox.Group label={t('suppliers.forms')} value={forms} onChange={setForms} error={atField('forms')}>
          <Stack gap="xs" mt="xs">
            {ORDER_FORMS.map((form) => (
              <Checkbox
                key={form}
                value={form}
                label={t(`suppliers.form.${form}`)}
                description={t(`suppliers.formText.${form}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          name="address"
          label={t('suppliers.address')}
          autosize
          minRows={2}
          maxRows={4}
          defaultValue={said.address.join('\n')}
          error={atField('address')}
        />
        <TextInput
          name="gln"
          label={t('suppliers.gln')}
          description={t('suppliers.glnText')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={said.gln ?? ''}
          error={atField('gln')}
        />
        <TextInput
          name="locationNumber"
          label={t('suppliers.ownGln')}
          description={t('suppliers.ownGlnText')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={said.locationNumber ?? ''}
          error={atField('locationNumber')}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={keeping.isPending}>
            {t('suppliers.keep')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
