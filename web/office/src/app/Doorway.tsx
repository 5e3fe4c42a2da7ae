import { Button, Loader } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { sessionQuery } from '../session/session';

const SignIn = lazy(() => import('../sign-in/SignIn').then(({ SignIn }) => ({ default: SignIn })));

/** Lets in who is signed in, and asks everybody else to sign in; the address is kept, so one comes out where one was. */
export function Doorway() {
  const { t } = useWords();
  const session = useQuery(sessionQuery);
  if (session.isPending) return <PageLoading />;
  if (session.isError) {
    return (
      <Page title={t('app.office')}>
        <ProblemNotice error={session.error} retry={() => void session.refetch()} />
      </Page>
    );
  }
  if ('signedOut' in session.data) {
    return (
      <Suspense fallback={<PageLoading />}>
        <SignIn signedOut={session.data.signedOut} />
      </Suspense>
    );
  }
  return <Outlet />;
}

export function PageLoading() {
  const { t } = useWords();
  return (
    <div style={{ display: 'grid', placeItems: 'center', minHeight: '60dvh' }}>
      <Loader type="dots" aria-label={t('app.loading')} />
    </div>
  );
}

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  return (
    <Page title={t('app.failed')}>
      <ProblemNotice error={error} retry={reset} />
    </Page>
  );
}

export function NotHere() {
  const { t } = useWords();
  return (
    <Page title={t('app.notHere.title')}>
      <Empty icon={<IconMapOff />} title={t('app.notHere.text')}>
        <Button component={Link} to="/" mt="md">
          {t('app.notHere.back')}
        </Button>
      </Empty>
    </Page>
  );
}
