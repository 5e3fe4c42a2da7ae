import { Problem } from '@aisle/shared/problem';
import { Button, Group, Modal, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import css from './Staff.module.css';
import { leave, newPassword, newPin, type StaffMember } from './staff';

interface NewSecretProps {
  what: 'pin' | 'password';
  member: StaffMember;
  onClose: () => void;
}

/** A new PIN or password for somebody who forgot theirs. */
export function NewSecret({ what, member, onClose }: NewSecretProps) {
  const store = useStore();
  const word = what === 'pin' ? 'PIN' : 'password';
  const change = useMutation({
    mutationFn: (secret: string) => (what === 'pin' ? newPin : newPassword)(store.id, member.id, secret),
    onSuccess: () => {
      notifications.show({ message: `${member.name} has a new ${word}.` });
      onClose();
    },
  });
  const atField = change.error instanceof Problem ? change.error.forField(what) : undefined;
  const common = {
    name: 'secret',
    label: `New ${word}`,
    required: true,
    'data-autofocus': true,
    error: atField,
  } as const;
  return (
    <Modal opened onClose={onClose} title={`New ${word} for ${member.name}`} centered>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(String(new FormData(event.currentTarget).get('secret')));
        }}
      >
        {change.error && !atField ? <ProblemNotice error={change.error} /> : null}
        {what === 'pin' ? (
          <TextInput
            {...common}
            inputMode="numeric"
            pattern="\d{4,6}"
            maxLength={6}
            description="4 to 6 digits"
            autoComplete="off"
          />
        ) : (
          <PasswordInput {...common} autoComplete="new-password" />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={change.isPending}>
            Set it
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Ends somebody's work here, after asking. */
export function Leave({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const store = useStore();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => leave(store.id, member.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [store.id, 'staff'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`${member.name} leaves?`} centered>
      <div className={css.form}>
        {leaving.error ? <ProblemNotice error={leaving.error} /> : null}
        <p>Login and PIN stop working at once. What {member.name} sold and changed stays under the name.</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="danger" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            Yes, leaves
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
