import { Problem } from '@aisle/shared/problem';
import { countdown } from '@aisle/shared/time';
import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconLock, IconLogout } from '@tabler/icons-react';
import { type FormEvent, useRef } from 'react';
import { chooseLanguage, LANGUAGES, type Language, localeOf } from '../language/language';
import { useWords } from '../language/words';
import { Door } from '../parts/Door';
import { Notice } from '../parts/Notice';
import { useTitle } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useNow } from '../parts/useNow';
import { type NoSession, useSignIn } from '../session/session';

/** Who are you? The only page for somebody who is not signed in. */
export function SignIn({ signedOut }: NoSession) {
  const { t } = useWords();
  useTitle(t('app.signIn'));
  const signIn = useSignIn();
  const password = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate(
      { login: String(form.get('login')).trim(), password: String(form.get('password')) },
      { onError: () => password.current?.select() },
    );
  };

  const why = signedOut === 'never' ? undefined : t(`signIn.${signedOut}`);
  return (
    <Door title={t('signIn.title')} onSubmit={submit}>
      {why && !signIn.isError ? <Notice tone="said" icon={<IconLogout />} title={why} /> : null}
      {signIn.isError ? <Refusal error={signIn.error} /> : null}
      <TextInput
        name="login"
        label={t('signIn.login')}
        size="md"
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
      />
      <PasswordInput
        ref={password}
        name="password"
        label={t('signIn.password')}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        size="md"
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
        {t('signIn.do')}
      </Button>
      <LanguageChoice />
    </Door>
  );
}

function LanguageChoice() {
  const { t, language } = useWords();
  return (
    <SegmentedControl
      aria-label={t('app.language')}
      size="xs"
      value={language}
      onChange={(value) => void chooseLanguage(value as Language)}
      data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
    />
  );
}

function Refusal({ error }: { error: Error }) {
  const { t } = useWords();
  if (!(error instanceof Problem)) return <ProblemNotice error={error} />;
  if (error.kind === 'wrong-login') {
    return (
      <div role="alert">
        <Notice tone="bad" icon={<IconLock />} title={t('signIn.wrong')}>
          <p>{t('signIn.wrongText')}</p>
        </Notice>
      </div>
    );
  }
  if (error.kind === 'locked-out') return <LockedOut until={error.members.until} />;
  return <ProblemNotice error={error} />;
}

function LockedOut({ until }: { until: string | number | undefined }) {
  const { t, language } = useWords();
  const now = useNow(1_000);
  const end = until === undefined ? undefined : new Date(until).getTime();
  const clock =
    end === undefined ? '' : new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(end);
  const over = end !== undefined && end <= now;
  return (
    <div role="alert">
      <Notice tone={over ? 'said' : 'look'} icon={<IconLock />} title={t(over ? 'signIn.again' : 'signIn.locked')}>
        {over ? null : (
          <p>
            {t('signIn.lockedText')}
            {end === undefined ? null : ` ${t('signIn.opens', { clock, left: countdown(end, now) })}`}
          </p>
        )}
      </Notice>
    </div>
  );
}
