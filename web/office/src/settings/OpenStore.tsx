import { Problem } from '@aisle/shared/problem';
import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { LANGUAGES } from '../language/language';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { sessionQuery } from '../session/session';
import { useStore } from '../session/store';
import css from './Settings.module.css';
import { type NewStore, openStore } from './settings';

const FIELDS = ['name', 'address', 'zone', 'receiptFooter'] as const;

/** Opens another store of the chain and goes into it. It sells what the chain sells, at the chain's prices. */
export function OpenStore({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const refusal = useRefusal();
  const here = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const opening = useMutation({
    mutationFn: (store: NewStore) => openStore(store),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onClose();
      void navigate({ to: '/$store/tills', params: { store: String(id) } });
    },
  });
  const problem = opening.error instanceof Problem ? opening.error : undefined;
  const at = (field: (typeof FIELDS)[number]) => refusal.at(problem, field);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const lines = (name: string) =>
      word(name)
        .split(/\s*\n\s*/)
        .filter(Boolean);
    opening.mutate({
      name: word('name'),
      address: lines('address'),
      zone: word('zone'),
      language: word('language'),
      currency: here.currency,
      receiptFooter: lines('receiptFooter'),
    });
  };

  return (
    <Dialog onClose={onClose} title={t('settings.openTitle')} size="lg">
      <form className={css.form} onSubmit={submit}>
        {opening.error && !FIELDS.some((field) => at(field)) ? <ProblemNotice error={opening.error} /> : null}
        <p className={css.text}>{t('settings.openText', { currency: here.currency })}</p>
        <TextInput name="name" label={t('settings.name')} required maxLength={60} data-autofocus error={at('name')} />
        <Textarea
          name="address"
          label={t('settings.address')}
          description={t('settings.lines')}
          autosize
          minRows={2}
          error={at('address')}
        />
        <div className={css.pair}>
          <Select
            name="zone"
            label={t('settings.zone')}
            data={Intl.supportedValuesOf('timeZone')}
            defaultValue={here.zone}
            searchable
            allowDeselect={false}
            error={at('zone')}
          />
          <Select
            name="language"
            label={t('settings.receiptLanguage')}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            defaultValue={language}
            allowDeselect={false}
          />
        </div>
        <Textarea
          name="receiptFooter"
          label={t('settings.footer')}
          description={t('settings.lines')}
          autosize
          minRows={1}
          error={at('receiptFooter')}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={opening.isPending}>
            {t('settings.openDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
