import { Problem } from '@aisle/shared/problem';
import { Button, Group, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Staff.module.css';
import { hire, type NewStaff, ROLES } from './staff';

const FIELDS = ['name', 'login', 'password', 'pin', 'role'] as const;

/** Somebody new in this store. */
export function Hire({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const hiring = useMutation({
    mutationFn: (member: NewStaff) => hire(store.id, member),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [store.id, 'staff'] });
      onClose();
    },
  });
  const problem = hiring.error instanceof Problem ? hiring.error : undefined;
  const at = (field: (typeof FIELDS)[number]) => refusal.at(problem, field);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const role = ROLES.find((known) => known === word('role')) ?? 'CASHIER';
    hiring.mutate({
      name: word('name'),
      login: word('login'),
      password: String(form.get('password')),
      pin: word('pin'),
      role,
      stores: [store.id],
    });
  };
  return (
    <Dialog onClose={onClose} title={t('staff.hireFor', { store: store.name })} size="lg">
      <form className={css.form} onSubmit={submit}>
        {hiring.error && !FIELDS.some((field) => at(field)) ? <ProblemNotice error={hiring.error} /> : null}
        <div className={css.pair}>
          <TextInput
            name="name"
            label={t('staff.name')}
            required
            data-autofocus
            autoComplete="off"
            error={at('name')}
          />
          <Select
            name="role"
            label={t('staff.role')}
            allowDeselect={false}
            defaultValue="CASHIER"
            data={ROLES.map((role) => ({ value: role, label: t(`named.role.${role}`) }))}
            error={at('role')}
          />
          <TextInput name="login" label={t('staff.login')} required autoComplete="off" error={at('login')} />
          <PasswordInput
            name="password"
            label={t('staff.password')}
            required
            autoComplete="new-password"
            error={at('password')}
          />
          <TextInput
            name="pin"
            label={t('staff.pin')}
            description={t('staff.pinText')}
            required
            inputMode="numeric"
            pattern="\d{4,6}"
            maxLength={6}
            autoComplete="off"
            error={at('pin')}
          />
        </div>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={hiring.isPending}>
            {t('staff.hire')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
