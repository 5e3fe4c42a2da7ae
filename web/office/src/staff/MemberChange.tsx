import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import type { StaffMember } from '../session/staff';
import { useStore } from '../session/store';
import css from './Staff.module.css';
import { leave, newPassword, newPin } from './staff';

interface NewSecretProps {
  what: 'pin' | 'password';
  member: StaffMember;
  onClose: () => void;
}

/** A new PIN or password for somebody who forgot theirs. */
export function NewSecret({ what, member, onClose }: NewSecretProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const { name } = member;
  const change = useMutation({
    mutationFn: (secret: string) => (what === 'pin' ? newPin : newPassword)(store.id, member.id, secret),
    onSuccess: () => {
      notifications.show({ message: t(`staff.${what}Set`, { name }) });
      onClose();
    },
  });
  const atField = refusal.at(change.error, what);
  const common = {
    name: 'secret',
    label: t(`staff.${what}Label`),
    required: true,
    'data-autofocus': true,
    error: atField,
  } as const;
  return (
    <Dialog onClose={onClose} title={t(`staff.${what}For`, { name })}>
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
            description={t('staff.pinText')}
            autoComplete="off"
          />
        ) : (
          <PasswordInput {...common} autoComplete="new-password" />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('staff.set')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** Ends somebody's work here, after asking. */
export function Leave({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useWords();
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
    <Dialog onClose={onClose} title={t('staff.leaveTitle', { name: member.name })}>
      <div className={css.form}>
        {leaving.error ? <ProblemNotice error={leaving.error} /> : null}
        <p>{t('staff.leaveText', { name: member.name })}</p>
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button color="danger" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('staff.leaveDo')}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
