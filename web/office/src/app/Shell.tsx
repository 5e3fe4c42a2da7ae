import { Drawer, Menu, UnstyledButton } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconDots,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSun,
  IconWifiOff,
} from '@tabler/icons-react';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { wordsOf } from '../parts/trade';
import { Wordmark } from '../parts/Wordmark';
import { useLive } from '../session/live';
import { useMay, useSession, useSignOut } from '../session/session';
import { type OpenStore, useStore } from '../session/store';
import { useMode } from './mode';
import { ROOMS_IN_BAR, type Room, roomsFor } from './rooms';
import css from './Shell.module.css';

/** What stands around every room: where one is, where one can go, who one is. */
export function Shell({ stores }: { stores: OpenStore[] }) {
  const [more, setMore] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer.
  useEffect(() => setMore(false), [path]);
  const rooms = roomsFor(useSession().permissions);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#room">
        Skip to the page
      </a>
      <aside className={css.side}>
        <Wordmark />
        <StoreSwitch stores={stores} />
        <Nav rooms={rooms} label="Rooms" />
        <Person />
      </aside>
      <header className={css.top}>
        <Wordmark small />
        <StoreSwitch stores={stores} />
      </header>
      <div className={css.main}>
        <DemoMark />
        <NotLive />
        <main id="room" className={css.room} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <nav className={css.bar} aria-label="Main rooms">
        {rooms.slice(0, ROOMS_IN_BAR).map((room) => (
          <RoomLink key={room.to} room={room} />
        ))}
        <UnstyledButton className={css.link} onClick={() => setMore(true)} aria-expanded={more}>
          <IconDots aria-hidden />
          More
        </UnstyledButton>
      </nav>
      <Drawer opened={more} onClose={() => setMore(false)} position="bottom" size="auto" title="Aisle office">
        <div className={css.drawer}>
          <Nav rooms={rooms.slice(ROOMS_IN_BAR)} label="More rooms" />
          <Person />
        </div>
      </Drawer>
    </div>
  );
}

function Nav({ rooms, label }: { rooms: readonly Room[]; label: string }) {
  return (
    <nav className={css.nav} aria-label={label}>
      {rooms.map((room) => (
        <RoomLink key={room.to} room={room} />
      ))}
    </nav>
  );
}

function RoomLink({ room: { to, name, Icon } }: { room: Room }) {
  const store = useStore();
  return (
    <Link to={to} params={{ store: String(store.id) }} className={css.link} activeOptions={{ includeSearch: false }}>
      <Icon aria-hidden />
      {name}
    </Link>
  );
}

function StoreSwitch({ stores }: { stores: OpenStore[] }) {
  const open = useStore();
  const navigate = useNavigate();
  if (stores.length < 2) return <p className={css.store}>{open.name}</p>;
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <UnstyledButton className={css.store} aria-label={`Store: ${open.name}. Open another`}>
          <span className={css.storeName}>{open.name}</span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {stores.map((store) => (
          <Menu.Item
            key={store.id}
            rightSection={store.id === open.id ? <IconCheck size={16} aria-label="open" /> : null}
            onClick={() => void navigate({ to: '/$store/today', params: { store: String(store.id) } })}
          >
            {store.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Person() {
  const { staff } = useSession();
  const signOut = useSignOut();
  const { mode, choose } = useMode();
  const modes = [
    { value: 'light', name: 'Light', Icon: IconSun },
    { value: 'dark', name: 'Dark', Icon: IconMoon },
    { value: 'auto', name: 'As this computer', Icon: IconDeviceDesktop },
  ] as const;
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={css.person} aria-label={`Signed in as ${staff.name}. Appearance and sign out`}>
          <span className={css.initials} aria-hidden>
            {initials(staff.name)}
          </span>
          <span className={css.who}>
            <span className={css.name}>{staff.name}</span>
            <span className={css.role}>{wordsOf(staff.role)}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Appearance</Menu.Label>
        {modes.map(({ value, name, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={mode === value ? <IconCheck size={16} aria-label="chosen" /> : null}
            onClick={() => choose(value)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}

/** A demo shop says so on every page. */
function DemoMark() {
  const { demo } = useStore();
  return demo ? <p className={css.demo}>Demo shop: simulated data</p> : null;
}

/** Says when what is shown is not live, and since when it tries again. */
function NotLive() {
  const { state, retryNow } = useLive();
  const seesSales = useMay('SALES_VIEW');
  const [late, setLate] = useState(false);
  const live = state.state === 'live';
  useEffect(() => {
    // A moment's break is mended before anybody could read about it.
    const pause = setTimeout(() => setLate(!live), live ? 0 : 1_500);
    return () => clearTimeout(pause);
  }, [live]);
  if (!late || live || !seesSales) return <div role="status" />;
  return (
    <div className={css.notLive} role="status">
      <IconWifiOff size={18} aria-hidden />
      <span>Not live: what you see may be out of date.</span>
      <UnstyledButton className={css.retry} onClick={retryNow}>
        Connect now
      </UnstyledButton>
    </div>
  );
}
