import { Problem } from '@aisle/shared/problem';
import { Button, Group, Modal, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ProblemNotice } from '../parts/ProblemNotice';
import { wordsOf } from '../parts/trade';
import { useStore } from '../session/store';
import css from './Staff.module.css';
import { hire, type NewStaff, ROLES } from './staff';

const FIELDS = ['name', 'login', 'password', 'pin', 'role'] as const;

/** Somebody new in this store. */
export function Hire({ onClose }: { onClose: () => void }) {
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
  const at = (field: (typeof FIELDS)[number]) => problem?.forField(field);
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
    <Modal opened onClose={onClose} title={`Hire for ${store.name}`} centered size="lg">
      <form className={css.form} onSubmit={submit}>
        {hiring.error && !FIELDS.some((field) => at(field)) ? <ProblemNotice error={hiring.error} /> : null}
        <div className={css.pair}>
          <TextInput
            name="name"
            label="Name, as on receipts"
            required
            data-autofocus
            autoComplete="off"
            error={at('name')}
          />
          <Select
            name="role"
            label="Role"
            allowDeselect={false}
            defaultValue="CASHIER"
            data={ROLES.map((role) => ({ value: role, label: wordsOf(role) }))}
            error={at('role')}
          />
          <TextInput name="login" label="Login" required autoComplete="off" error={at('login')} />
          <PasswordInput name="password" label="Password" required autoComplete="new-password" error={at('password')} />
          <TextInput
            name="pin"
            label="PIN at the till"
            description="4 to 6 digits"
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
            Cancel
          </Button>
          <Button type="submit" loading={hiring.isPending}>
            Hire
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
