import { Button, Checkbox, Loader, Select, Stack } from '@mantine/core';
import { IconDeviceLaptop, IconUserOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Door } from '../parts/Door';
import { Notice } from '../parts/Notice';
import { useTitle } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useSession, useSignOut } from '../session/session';
import css from './Consent.module.css';
import { type Asking, askingQuery, chosenAtFirst, decide, type Scope, wayBack } from './consent';

const stay = (event: FormEvent) => event.preventDefault();

/** A program wants in: who it says it is, what it asks for, yes or no. */
export function Consent() {
  const { t } = useWords();
  const { request = '' } = useSearch({ from: '/allow' });
  const asking = useQuery(askingQuery(request));
  useTitle(t('consent.title', { name: asking.data?.name ?? '' }));
  if (asking.isPending) {
    return (
      <Door title={t('app.office')} onSubmit={stay}>
        <Loader type="dots" aria-label={t('app.loading')} />
      </Door>
    );
  }
  if (asking.isError) return <Refused error={asking.error} />;
  return <Question asking={asking.data} request={request} />;
}

/** What cannot be asked; a program that is known can hear why. */
function Refused({ error }: { error: Error }) {
  const { t } = useWords();
  const back = wayBack(error);
  return (
    <Door title={t('app.office')} onSubmit={stay}>
      <ProblemNotice error={error} />
      {back ? (
        <Button component="a" href={back} variant="default">
          {t('consent.back')}
        </Button>
      ) : null}
    </Door>
  );
}

function Question({ asking, request }: { asking: Asking; request: string }) {
  const { t } = useWords();
  const { stores } = useSession();
  const [store, setStore] = useState(String(stores[0]?.id ?? ''));
  const [chosen, choose] = useState<string[]>(() => chosenAtFirst(asking));
  const deciding = useMutation({
    mutationFn: (scopes: Scope[]) => decide(Number(store), request, scopes),
    onSuccess: ({ to }) => window.location.assign(to),
  });
  if (deciding.data) return <Gone name={asking.name} to={deciding.data.to} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deciding.mutate(asking.scopes.filter((scope) => chosen.includes(scope)));
  };
  return (
    <Door title={t('consent.title', { name: asking.name })} onSubmit={submit}>
      <p className={css.said}>
        {t('consent.lead', { name: asking.name })} {asking.here ? null : t('consent.goes', { host: asking.host })}
      </p>
      {asking.here ? <Notice tone="look" icon={<IconDeviceLaptop />} title={t('consent.goesHere')} /> : null}
      {deciding.isError ? <ProblemNotice error={deciding.error} /> : null}
      <Who />
      {stores.length > 1 ? (
        <Select
          label={t('consent.store')}
          allowDeselect={false}
          value={store}
          onChange={(value) => setStore(value ?? store)}
          data={stores.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : (
        <p className={css.said}>
          <span className={css.quiet}>{t('consent.store')}</span> {stores[0]?.name}
        </p>
      )}
      <Scopes asking={asking} chosen={chosen} onChoose={choose} />
      <div className={css.answers}>
        <Button
          variant="default"
          size="md"
          disabled={store === '' || deciding.isPending}
          onClick={() => deciding.mutate([])}
        >
          {t('consent.deny')}
        </Button>
        <Button type="submit" size="md" loading={deciding.isPending} disabled={store === '' || chosen.length === 0}>
          {t('consent.allow')}
        </Button>
      </div>
      <p className={`${css.said} ${css.quiet}`}>{t('consent.until')}</p>
    </Door>
  );
}

/** In whose name it would be; whoever that is not, signs in instead. */
function Who() {
  const { t } = useWords();
  const { staff } = useSession();
  const signOut = useSignOut();
  return (
    <div className={`${css.said} ${css.who}`}>
      <span>
        <span className={css.quiet}>{t('consent.as')}</span> {staff.name}
      </span>
      <Button variant="subtle" size="compact-sm" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('consent.other')}
      </Button>
    </div>
  );
}

interface ScopesProps {
  asking: Asking;
  chosen: string[];
  onChoose: (scopes: string[]) => void;
}

function Scopes({ asking, chosen, onChoose }: ScopesProps) {
  const { t, named } = useWords();
  if (asking.scopes.length === 0) {
    return (
      <Notice tone="bad" icon={<IconUserOff />} title={t('consent.nothing')}>
        <p>{t('consent.nothingText')}</p>
      </Notice>
    );
  }
  return (
    <Checkbox.Group label={t('consent.may')} value={chosen} onChange={onChoose}>
      <Stack gap="xs" mt="xs">
        {asking.scopes.map((scope) => (
          <Checkbox
            key={scope}
            value={scope}
            label={named('scope', scope)}
            description={asking.proposing.includes(scope) ? t('consent.proposing') : undefined}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** The browser is on its way to the program; where it asks first, the way is here to take. */
function Gone({ name, to }: { name: string; to: string }) {
  const { t } = useWords();
  return (
    <Door title={t('consent.gone')} onSubmit={stay}>
      <Button component="a" href={to} variant="default">
        {t('consent.backTo', { name })}
      </Button>
    </Door>
  );
}
