import { Button, Loader } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { sessionQuery } from '../session/session';

const SignIn = lazy(() => import('../sign-in/SignIn').then(({ SignIn }) => ({ default: SignIn })));

/** Lets in who is signed in, and asks everybody else to sign in; the address is kept, so one comes out where one was. */
export function Doorway() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <PageLoading />;
  if (session.isError) {
    return (
      <Page title="The office">
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
  return (
    <div style={{ display: 'grid', placeItems: 'center', minHeight: '60dvh' }}>
      <Loader type="dots" aria-label="Loading" />
    </div>
  );
}

export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page failed">
      <ProblemNotice error={error} retry={reset} />
    </Page>
  );
}

export function NotHere() {
  return (
    <Page title="Not here">
      <Empty icon={<IconMapOff />} title="There is no such page">
        <Button component={Link} to="/" mt="md">
          Back to today
        </Button>
      </Empty>
    </Page>
  );
}
