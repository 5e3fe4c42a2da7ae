import { Problem } from '@aisle/shared/problem';
import { countdown } from '@aisle/shared/time';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconLock, IconLogout } from '@tabler/icons-react';
import { type FormEvent, useRef } from 'react';
import { Notice } from '../parts/Notice';
import { useTitle } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useNow } from '../parts/useNow';
import { Wordmark } from '../parts/Wordmark';
import { type NoSession, useSignIn } from '../session/session';
import css from './SignIn.module.css';

const WHY = {
  ended: 'Your session ended. Sign in to go on where you were.',
  'by-choice': 'You are signed out.',
  never: undefined,
} as const;

/** Who are you? The only page for somebody who is not signed in. */
export function SignIn({ signedOut }: NoSession) {
  useTitle('Sign in');
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

  const why = WHY[signedOut];
  return (
    <main className={css.page}>
      <div className={css.shop}>
        <div className={css.awning} aria-hidden />
        <form className={css.door} onSubmit={submit}>
          <Wordmark />
          <h1 className={css.title}>Sign in to the office</h1>
          {why && !signIn.isError ? <Notice tone="said" icon={<IconLogout />} title={why} /> : null}
          {signIn.isError ? <Refusal error={signIn.error} /> : null}
          <TextInput
            name="login"
            label="Login"
            size="md"
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
          />
          <PasswordInput
            ref={password}
            name="password"
            label="Password"
            size="md"
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
            Sign in
          </Button>
        </form>
      </div>
    </main>
  );
}

function Refusal({ error }: { error: Error }) {
  if (!(error instanceof Problem)) return <ProblemNotice error={error} />;
  if (error.kind === 'wrong-login') {
    return (
      <div role="alert">
        <Notice tone="bad" icon={<IconLock />} title="Login or password is wrong.">
          <p>Check the spelling and the caps lock, then try again.</p>
        </Notice>
      </div>
    );
  }
  if (error.kind === 'locked-out') return <LockedOut until={error.members.until} />;
  return <ProblemNotice error={error} />;
}

function LockedOut({ until }: { until: string | number | undefined }) {
  const now = useNow(1_000);
  const end = until === undefined ? undefined : new Date(until).getTime();
  const clock = end === undefined ? '' : new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(end);
  const over = end !== undefined && end <= now;
  return (
    <div role="alert">
      <Notice
        tone={over ? 'said' : 'look'}
        icon={<IconLock />}
        title={over ? 'You can try again now.' : 'This login is locked.'}
      >
        {over ? null : (
          <p>
            Too many wrong passwords.
            {end === undefined ? null : ` It opens at ${clock}, in ${countdown(end, now)}.`}
          </p>
        )}
      </Notice>
    </div>
  );
}
