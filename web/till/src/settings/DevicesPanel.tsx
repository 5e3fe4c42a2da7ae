import { useState } from 'react';
import { useTill } from '../counter/use-till';
import { openCustomerDisplay } from '../customer/open';
import { BAUD_RATES, COLUMNS, PLACES, type Place, WAYS } from '../devices/devices';
import { useDevices } from '../devices/use-devices';
import type { Way } from '../devices/wire';
import { useWords } from '../language/words';
import { Choice } from './Choice';

/** The devices of this till: what each place really has, and how to pick another. Only a press here asks the browser for one. */
export function DevicesPanel() {
  const { devices } = useTill();
  const { choices, printer } = useDevices();
  const { t } = useWords();
  return (
    <div className="devices">
      {PLACES.map((place) => (
        <DevicePlace key={place} place={place} />
      ))}
      {printer.is !== 'none' && (
        <div className="settings">
          <Choice
            label={t('settings.columns')}
            value={String(choices.columns)}
            options={COLUMNS.map((columns) => [String(columns), t('settings.columnsOf', { columns })])}
            onChange={(columns) => void devices.prefer({ columns: Number(columns) })}
          />
          <Choice
            label={t('settings.printing')}
            value={choices.printing}
            options={[
              ['always', t('settings.printings.always')],
              ['asked', t('settings.printings.asked')],
            ]}
            onChange={(printing) => void devices.prefer({ printing: printing as 'always' | 'asked' })}
          />
        </div>
      )}
      <SecondScreen />
    </div>
  );
}

/** Nothing stands in for these: a scanner that types is as real as any, and not every till has a display. */
const WITHOUT_SIMULATOR: Place[] = ['scanner', 'display'];

const LOOKS = { none: 'simulated', ready: 'device-ready', away: 'wrong', plain: '' };

function DevicePlace({ place }: { place: Place }) {
  const { devices } = useTill();
  const standing = useDevices()[place];
  const { t } = useWords();
  const [baudRate, setBaudRate] = useState(BAUD_RATES[0] ?? 9_600);
  const [problem, setProblem] = useState('');
  const ways = WAYS[place].filter((way) => devices.carriers[way].offered());
  const pick = async (way: Way) => {
    setProblem('');
    try {
      await devices.pick(place, way, baudRate);
    } catch (wrong) {
      setProblem(wrong instanceof Error ? wrong.message : String(wrong));
    }
  };
  return (
    <section className="device" aria-label={t(`settings.device.${place}`)}>
      <div>
        <strong>{t(`settings.device.${place}`)}</strong>
        <p className={LOOKS[standing.is === 'none' && WITHOUT_SIMULATOR.includes(place) ? 'plain' : standing.is]}>
          {standing.is === 'none' && t(`settings.without.${place}`)}
          {standing.is === 'ready' && t('settings.ready')}
          {standing.is === 'away' && t('settings.away', { why: standing.why })}
        </p>
        {problem !== '' && (
          <p role="alert" className="wrong">
            {problem}
          </p>
        )}
      </div>
      <div className="row">
        {standing.is === 'none' && ways.includes('serial') && (
          <Choice
            label={t('settings.baudRate')}
            value={String(baudRate)}
            options={BAUD_RATES.map((rate) => [String(rate), String(rate)])}
            onChange={(rate) => setBaudRate(Number(rate))}
          />
        )}
        {standing.is === 'none'
          ? ways.map((way) => (
              <button key={way} type="button" onClick={() => void pick(way)}>
                {t(`settings.pick.${way}`)}
              </button>
            ))
          : null}
        {standing.is !== 'none' && (
          <button type="button" onClick={() => void devices.forget(place)}>
            {t('settings.forget')}
          </button>
        )}
        {ways.length === 0 && <p>{t('settings.noWay')}</p>}
      </div>
    </section>
  );
}

function SecondScreen() {
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  return (
    <section className="device" aria-label={t('settings.device.customer')}>
      <div>
        <strong>{t('settings.device.customer')}</strong>
        <p>{t('settings.customerText')}</p>
        {refused && (
          <p role="alert" className="wrong">
            {t('settings.customerRefused')}
          </p>
        )}
      </div>
      <div className="row">
        <button type="button" onClick={async () => setRefused(!(await openCustomerDisplay()))}>
          {t('settings.customerOpen')}
        </button>
      </div>
    </section>
  );
}
