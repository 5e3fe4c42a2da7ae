import { Drawer, Menu, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconDots,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSun,
  IconWifiOff,
} from '@tabler/icons-react';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { chooseLanguage, LANGUAGES, type Language } from '../language/language';
import { useWords } from '../language/words';
import { Wordmark } from '../parts/Wordmark';
import { useLive } from '../session/live';
import { useMay, useSession, useSignOut } from '../session/session';
import { type OpenStore, useStore } from '../session/store';
import { useMode } from './mode';
import { ROOMS_IN_BAR, type Room, roomsFor } from './rooms';
import css from './Shell.module.css';

/** What stands around every room: where one is, where one can go, who one is. */
export function Shell({ stores }: { stores: OpenStore[] }) {
  const { t } = useWords();
  const [more, setMore] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer.
  useEffect(() => setMore(false), [path]);
  const rooms = roomsFor(useSession().permissions);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#room">
        {t('app.skip')}
      </a>
      <aside className={css.side}>
        <Wordmark />
        <StoreSwitch stores={stores} />
        <Nav rooms={rooms} label={t('app.rooms')} />
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
      <nav className={css.bar} aria-label={t('app.mainRooms')}>
        {rooms.slice(0, ROOMS_IN_BAR).map((room) => (
          <RoomLink key={room.to} room={room} />
        ))}
        <UnstyledButton className={css.link} onClick={() => setMore(true)} aria-expanded={more}>
          <IconDots aria-hidden />
          {t('app.more')}
        </UnstyledButton>
      </nav>
      <Drawer
        opened={more}
        onClose={() => setMore(false)}
        position="bottom"
        size="auto"
        title={t('app.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <div className={css.drawer}>
          <Nav rooms={rooms.slice(ROOMS_IN_BAR)} label={t('app.moreRooms')} />
          <Person />
        </div>
      </Drawer>
    </div>
  );
}

/** The list may be longer than the screen: the room that is open is brought into sight, and with it its neighbours. */
function Nav({ rooms, label }: { rooms: readonly Room[]; label: string }) {
  const list = useRef<HTMLElement>(null);
  const room = useRouterState({ select: (state) => state.location.pathname.split('/', 4).join('/') });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another room is open.
  useEffect(() => {
    list.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' });
  }, [room]);
  return (
    <nav ref={list} className={css.nav} aria-label={label}>
      {rooms.map((room) => (
        <RoomLink key={room.to} room={room} />
      ))}
    </nav>
  );
}

function RoomLink({ room: { to, name, Icon } }: { room: Room }) {
  const { t } = useWords();
  const store = useStore();
  return (
    <Link to={to} params={{ store: String(store.id) }} className={css.link} activeOptions={{ includeSearch: false }}>
      <Icon aria-hidden />
      {t(`room.${name}`)}
    </Link>
  );
}

/** From how many stores on one looks for them by name. */
const MANY_STORES = 12;

function StoreSwitch({ stores }: { stores: OpenStore[] }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState('');
  const open = useStore();
  const navigate = useNavigate();
  const seen = stores.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  if (stores.length < 2) return <p className={css.store}>{open.name}</p>;
  return (
    <Menu position="bottom-start" width="target" onClose={() => setWanted('')}>
      <Menu.Target>
        <UnstyledButton className={css.store} aria-label={t('app.store', { name: open.name })}>
          <span className={css.storeName}>{open.name}</span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={css.stores}>
        {stores.length > MANY_STORES ? (
          <TextInput
            type="search"
            data-autofocus
            aria-label={t('groups.find')}
            placeholder={t('groups.find')}
            autoComplete="off"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        ) : null}
        {seen.map((store) => (
          <Menu.Item
            key={store.id}
            rightSection={store.id === open.id ? <IconCheck size={16} aria-label={t('app.open')} /> : null}
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
  const { t, language } = useWords();
  const { staff } = useSession();
  const signOut = useSignOut();
  const { mode, choose } = useMode();
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={css.person} aria-label={t('app.person', { name: staff.name })}>
          <span className={css.initials} aria-hidden>
            {initials(staff.name)}
          </span>
          <span className={css.who}>
            <span className={css.name}>{staff.name}</span>
            <span className={css.role}>{t(`named.role.${staff.role}`)}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.appearance')}</Menu.Label>
        {MODES.map(({ value, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={<Chosen is={mode === value} />}
            onClick={() => choose(value)}
          >
            {t(`app.mode.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('app.language')}</Menu.Label>
        {Object.entries(LANGUAGES).map(([value, name]) => (
          <Menu.Item
            key={value}
            lang={value}
            leftSection={<IconLanguage size={18} aria-hidden />}
            rightSection={<Chosen is={language === value} />}
            onClick={() => void chooseLanguage(value as Language)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const MODES = [
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
  { value: 'auto', Icon: IconDeviceDesktop },
] as const;

function Chosen({ is }: { is: boolean }) {
  const { t } = useWords();
  return is ? <IconCheck size={16} aria-label={t('app.chosen')} /> : null;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}

/** A demo shop says so on every page. */
function DemoMark() {
  const { t } = useWords();
  const { demo } = useStore();
  return demo ? <p className={css.demo}>{t('app.demo')}</p> : null;
}

/** Says when what is shown is not live, and since when it tries again. */
function NotLive() {
  const { t } = useWords();
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
      <span>{t('app.notLive')}</span>
      <UnstyledButton className={css.retry} onClick={retryNow}>
        {t('app.connect')}
      </UnstyledButton>
    </div>
  );
}
