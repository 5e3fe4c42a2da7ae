import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, CopyButton, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import css from './Connections.module.css';
import { issue, type Scope, type Wanted } from './connections';

const DAYS = [1, 7, 30, 90, 365] as const;

/** A token for a program: what it is called, what it may do, for how long. */
export function IssueToken({ scopes, onClose }: { scopes: readonly Scope[]; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const issuing = useMutation({
    mutationFn: (wanted: Wanted) => issue(store.id, wanted),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id, 'connections'] }),
  });
  return (
    <Dialog onClose={onClose} title={t('connections.new')} size="lg">
      {issuing.data ? (
        <Secret secret={issuing.data.secret} onClose={onClose} />
      ) : (
        <Form scopes={scopes} issuing={issuing} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FormProps {
  scopes: readonly Scope[];
  issuing: { mutate: (wanted: Wanted) => void; error: unknown; isPending: boolean };
  onClose: () => void;
}

function Form({ scopes, issuing, onClose }: FormProps) {
  const { t, named } = useWords();
  const refusal = useRefusal();
  const [chosen, choose] = useState<string[]>(scopes.filter((scope) => scope.endsWith('_VIEW')));
  const [days, setDays] = useState('30');
  const problem = issuing.error instanceof Problem ? issuing.error : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    issuing.mutate({ name, scopes: scopes.filter((scope) => chosen.includes(scope)), days: Number(days) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {issuing.error && !refusal.at(problem, 'name') ? <ProblemNotice error={issuing.error} /> : null}
      <TextInput
        name="name"
        label={t('connections.name')}
        description={t('connections.nameText')}
        required
        maxLength={60}
        data-autofocus
        autoComplete="off"
        error={refusal.at(problem, 'name')}
      />
      <Checkbox.Group label={t('connections.may')} value={chosen} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={named('scope', scope)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Select
        label={t('connections.days')}
        allowDeselect={false}
        value={days}
        onChange={(value) => setDays(value ?? '30')}
        data={DAYS.map((each) => ({ value: String(each), label: t('connections.dayCount', { count: each }) }))}
      />
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={issuing.isPending} disabled={chosen.length === 0}>
          {t('connections.issue')}
        </Button>
      </Group>
    </form>
  );
}

/** The token, this once. */
function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className={css.form}>
      <p>{t('connections.once')}</p>
      <code className={css.secret}>{secret}</code>
      <Group justify="end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('connections.copied') : t('connections.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </Group>
    </div>
  );
}
