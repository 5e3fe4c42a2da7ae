import { IconBuildingStore } from '@tabler/icons-react';
import { Navigate, useParams, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { useSession } from '../session/session';
import { type OpenStore, useStores } from '../session/store';
import { lastStore } from './lastStore';
import { roomsFor } from './rooms';

/** The store that is open when the address names none: the last one here, else the first. */
export function homeStore(stores: readonly OpenStore[]): OpenStore | undefined {
  return stores.find(({ id }) => id === lastStore()) ?? stores[0];
}

/** An address without a room leads to the first room of its store that one may see. */
export function FirstRoom() {
  const { t } = useWords();
  const room = roomsFor(useSession().permissions)[0];
  const { store: named } = useParams({ strict: false });
  const home = homeStore(useStores());
  if (!room || (named === undefined && !home)) {
    return (
      <Page title={t('app.office')}>
        <Empty icon={<IconBuildingStore />} title={t('app.noStore.title')}>
          {t('app.noStore.text')}
        </Empty>
      </Page>
    );
  }
  return <Navigate to={room.to} params={{ store: named ?? String(home?.id) }} replace />;
}

/** An address that names a room and no store (`/office/receipts`) leads to that room in one's own store. */
export function SameRoomAtHome({ home, room }: { home: OpenStore; room: string }) {
  const router = useRouter();
  useEffect(() => {
    // Once, from the address as it is: following it would answer each own step with another one.
    const { pathname, search } = router.state.location;
    const place = pathname.slice(pathname.indexOf(`/${room}`));
    void router.navigate({ to: `/${home.id}${place}` as never, search: search as never, replace: true });
  }, [router, home.id, room]);
  return null;
}
