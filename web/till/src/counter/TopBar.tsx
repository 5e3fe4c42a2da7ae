import { PLACES, type Standings } from '../devices/devices';
import { useDevices } from '../devices/use-devices';
import { KeyOf } from '../keys/KeyOf';
import { useWords } from '../language/words';
import { useTill, useTillState } from './use-till';

/** Whether no real device does the part: cards have none yet, the drawer hangs on the printer. */
function simulates(devices: Standings, part: 'card' | 'drawer' | 'scale'): boolean {
  if (part === 'card') return true;
  return devices[part === 'drawer' ? 'printer' : 'scale'].is === 'none';
}

/** Who sells where, and the permanent mark: online or not, how many sales are safe here, how many the server lacks. */
export function TopBar() {
  const setup = useTillState((state) => state.setup);
  const cashier = useTillState((state) => state.cashier);
  const { store, signIn } = useTill();
  const { t } = useWords();
  return (
    <header className="top">
      <div className="top-who">
        <span className="brand">Aisle</span>
        <span className="top-till">{setup?.till.name}</span>
        <span className="top-store">{setup?.store.name}</span>
        <span className="top-cashier-short">{shortened(cashier?.name ?? '')}</span>
      </div>
      <div className="top-do">
        <span className="top-cashier">{cashier?.name}</span>
        <button type="button" className="quiet" onClick={() => signIn.lock()}>
          {t('counter.lock')} <KeyOf action="lock" />
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'settings' } })}
        >
          {t('settings.title')}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => store.happen({ kind: 'dialog-opened', dialog: { kind: 'help' } })}
        >
          {t('settings.keys')} <KeyOf action="help" />
        </button>
      </div>
      <Mark />
    </header>
  );
}

/** `Ana R.` of Ana Ruiz: who is signed in is seen on a phone, too. */
function shortened(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const last = Array.from(others.at(-1) ?? '')[0];
  return last === undefined ? first : `${first} ${last}.`;
}

/** What stands in for a device, and which device is away: neither keeps anybody from selling. */
function DevicesMark() {
  const devices = useDevices();
  const { t } = useWords();
  const simulated = (['card', 'drawer', 'scale'] as const).filter((part) => simulates(devices, part));
  return (
    <>
      <li className="mark-simulated">
        {t('mark.simulated', { devices: simulated.map((part) => t(`mark.device.${part}`)).join(', ') })}
      </li>
      {PLACES.map(
        (place) =>
          devices[place].is === 'away' && (
            <li key={place} className="mark-wrong" data-testid={`${place}-away`}>
              {t('mark.away', { device: t(`mark.device.${place}`) })}
            </li>
          ),
      )}
    </>
  );
}

export function Mark() {
  const link = useTillState((state) => state.link);
  const storage = useTillState((state) => state.storage);
  const book = useTillState((state) => state.book);
  const { t } = useWords();
  return (
    <ul className="mark" aria-label={t('mark.title')}>
      <li className={link.online ? 'mark-online' : 'mark-offline'} data-testid="online">
        <span aria-hidden="true" className="dot" />
        {link.online ? t('mark.online') : t('mark.offline')}
      </li>
      <li data-testid="stored">{t('mark.stored', { count: link.stored })}</li>
      <li className={link.unsent > 0 ? 'mark-unsent' : ''} data-testid="unsent">
        {t('mark.unsent', { count: link.unsent })}
      </li>
      {link.quarantined.length > 0 && (
        <li className="mark-wrong" data-testid="quarantined">
          {t('mark.quarantined', { count: link.quarantined.length })}
        </li>
      )}
      {link.refusal !== null && <li className="mark-wrong">{t('mark.refused', { detail: link.refusal })}</li>}
      {!storage.persisted && <li className="mark-unsent">{t('mark.notPersisted')}</li>}
      <li className="mark-book" data-testid="price-book">
        {t('mark.priceBook', { version: String(book?.version ?? 0) })}
      </li>
      <DevicesMark />
    </ul>
  );
}
