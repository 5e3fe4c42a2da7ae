import { Skeleton } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TillState } from '../parts/TillState';
import { useNow } from '../parts/useNow';
import { type Format, useFormat, useStore } from '../session/store';
import { type Till, useTills } from '../session/tills';
import css from './Today.module.css';

/** The tills as they are this minute. */
export function TillsNow({ className }: { className: string | undefined }) {
  const store = useStore();
  const format = useFormat();
  const now = useNow(15_000);
  const tills = useTills();
  const devices = tills.data?.filter((till) => !till.office) ?? [];
  return (
    <Panel
      title="Tills"
      className={className}
      aside={
        <Link to="/$store/tills" params={{ store: String(store.id) }}>
          All about them
        </Link>
      }
    >
      {tills.isPending ? <Skeleton height={140} /> : null}
      {tills.isError ? <ProblemNotice error={tills.error} retry={() => void tills.refetch()} /> : null}
      {tills.isSuccess && devices.length === 0 ? <Empty icon={<IconDeviceDesktop />} title="No till yet" /> : null}
      <ul>
        {devices.map((till) => (
          <li key={till.id} className={css.till}>
            <span className={css.tillName}>
              {till.name}
              <small>{standing(till, format, now)}</small>
            </span>
            <TillState till={till} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What there is to say of a till besides whether it is there. */
function standing(till: Till, format: Format, now: number): string {
  const words = [
    till.unsent > 0 ? `${till.unsent} not yet sent` : undefined,
    till.shift ? `shift open${till.cashier ? `, cashier ${till.cashier}` : ''}` : 'no shift open',
    till.online || !till.lastSeen ? undefined : `last heard of ${format.ago(till.lastSeen, now)}`,
  ];
  return words.filter(Boolean).join(' · ');
}
