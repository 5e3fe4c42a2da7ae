import { Problem } from '@aisle/shared/problem';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { signedOut } from '../session/session';
import { MODE_KEY } from './mode';
import { router } from './routes';
import { cssVariablesResolver, theme } from './theme';

/** A refusal for want of a session brings the sign-in back, over the page one was on. */
function signInAgain(refusal: unknown) {
  if (!(refusal instanceof Problem) || refusal.status !== 401 || refusal.kind === 'wrong-login') return;
  signedOut(queries, 'ended');
}

/** The server was asked and answered: asking again at once would be no use. */
function worthRetrying(failures: number, refusal: unknown): boolean {
  const silent = refusal instanceof Problem && (refusal.status === 0 || refusal.status >= 500);
  return silent && failures < 2;
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: signInAgain }),
  mutationCache: new MutationCache({ onError: signInAgain }),
  defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying } },
});

const modes = localStorageColorSchemeManager({ key: MODE_KEY });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={modes}
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
