import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LiveProvider } from '../session/live';
import { StoreProvider, useStores } from '../session/store';
import { NotHere } from './Doorway';
import { homeStore, SameRoomAtHome } from './FirstRoom';
import { keepLastStore } from './lastStore';
import { ROOMS } from './rooms';
import { Shell } from './Shell';

/** Opens one store's rooms, live. */
export function StoreShell() {
  const { store: wanted } = useParams({ from: '/$store' });
  const stores = useStores();
  const store = stores.find(({ id }) => String(id) === wanted);
  const id = store?.id;
  useEffect(() => {
    if (id !== undefined) keepLastStore(id);
  }, [id]);
  const home = homeStore(stores);
  if (!store && home && ROOMS.some(({ to }) => to === `/$store/${wanted}`)) {
    return <SameRoomAtHome home={home} room={wanted} />;
  }
  if (!store) return <NotHere />;
  return (
    <StoreProvider store={store}>
      <LiveProvider key={store.id}>
        <Shell stores={stores} />
      </LiveProvider>
    </StoreProvider>
  );
}
