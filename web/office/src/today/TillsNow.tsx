import { Skeleton } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords, type Words } from '../language/words';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TillState } from '../parts/TillState';
import { useNow } from '../parts/useNow';
import { type Format, useFormat, useStore } from '../session/store';
import { type Till, useTills } from '../session/tills';
import css from './Today.module.css';

/** So many tills stand here; the rest stand in their own room. */
const SHOWN = 8;

/** The tills as they are this minute. */
export function TillsNow({ className }: { className: string | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const now = useNow(15_000);
  const tills = useTills();
  const devices = mostTelling(tills.data?.filter((till) => !till.office && till.state !== 'REVOKED') ?? []);
  const shown = devices.slice(0, SHOWN);
  return (
    <Panel
      title={t('today.tills')}
      className={className}
      aside={
        <Link to="/$store/tills" params={{ store: String(store.id) }}>
          {t('today.allTills')}
        </Link>
      }
    >
      {tills.isPending ? <Skeleton height={140} /> : null}
      {tills.isError ? <ProblemNotice error={tills.error} retry={() => void tills.refetch()} /> : null}
      {tills.isSuccess && devices.length === 0 ? <Empty icon={<IconDeviceDesktop />} title={t('tills.none')} /> : null}
      <ul>
        {shown.map((till) => (
          <li key={till.id} className={css.till}>
            <span className={css.tillName}>
              {till.name}
              <small>{standing(till, t, format, now)}</small>
            </span>
            <TillState till={till} />
          </li>
        ))}
      </ul>
      {devices.length > SHOWN ? (
        <p className={css.was}>{t('today.moreTills', { count: devices.length - SHOWN })}</p>
      ) : null}
    </Panel>
  );
}

/** Silent tills and tills with unsent sales first, those that are not set up yet last. */
function mostTelling(tills: readonly Till[]): Till[] {
  const weight = (till: Till) =>
    till.state === 'NEW' ? 3 : till.unsent > 0 || (!till.online && till.lastSeen) ? 0 : till.online ? 1 : 2;
  return [...tills].sort((a, b) => weight(a) - weight(b) || a.id - b.id);
}

/** What there is to say of a till besides whether it is there. */
function standing(till: Till, t: Words['t'], format: Format, now: number): string {
  const words = [
    till.unsent > 0 ? t('today.unsent', { count: till.unsent }) : undefined,
    shiftOf(till, t),
    till.online || !till.lastSeen ? undefined : t('today.lastHeard', { ago: format.ago(till.lastSeen, now) }),
  ];
  return words.filter(Boolean).join(' · ');
}

function shiftOf(till: Till, t: Words['t']): string {
  if (!till.shift) return t('today.noShift');
  return till.cashierName ? t('today.shiftOf', { cashier: till.cashierName }) : t('today.shift');
}
