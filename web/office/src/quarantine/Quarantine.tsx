import { SegmentedControl } from '@mantine/core';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import { QuarantineSheet } from './QuarantineSheet';
import { type QuarantineRow, quarantineQuery, STATES, stateOf } from './quarantine';

/** Entries that could not be taken in as they came: what is wrong with each, and what becomes of it. */
export function Quarantine() {
  const { t } = useWords();
  const store = useStore();
  const { item } = useParams({ strict: false });
  const state = stateOf(useSearch({ from: '/$store/quarantine' }).state);
  const narrow = useNarrow<{ state: string }>();
  const navigate = useNavigate();
  const found = useInfiniteQuery(quarantineQuery(store.id, state));
  return (
    <ListRoom
      title={t('room.quarantine')}
      narrowing={
        <SegmentedControl
          aria-label={t('quarantine.state')}
          fullWidth
          value={state}
          onChange={(value) => narrow({ state: value === 'OPEN' ? undefined : value })}
          data={STATES.map((value) => ({ value, label: t(`quarantine.states.${value}`) }))}
        />
      }
      found={found}
      label={t('quarantine.list')}
      keyOf={({ id }) => id}
      draw={(row) => <QuarantineLink item={row} />}
      empty={
        state === 'OPEN'
          ? { icon: <IconShieldCheck />, title: t('quarantine.allIn'), text: t('quarantine.allInText') }
          : {
              icon: <IconShieldCheck />,
              title: t('quarantine.none'),
              text: t(state === 'RECORDED' ? 'quarantine.noneRecorded' : 'quarantine.noneDismissed'),
            }
      }
      opened={item === undefined ? undefined : <QuarantineSheet key={item} id={item} />}
      hint={{ icon: <IconShieldQuestion />, title: t('quarantine.notOpen'), text: t('quarantine.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/quarantine/$item', to: '/$store/quarantine', search: true })}
    />
  );
}

function QuarantineLink({ item }: { item: QuarantineRow }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const tillName = useTillName();
  const till = tillName(item.till);
  return (
    <RowLink
      to="/$store/quarantine/$item"
      params={{ store: String(store.id), item: item.id }}
      search
      name={named('reason', item.reason)}
      more={[
        item.number ? t('quarantine.numbered', { till, number: item.number }) : till,
        format.dayAndTime(item.receivedAt),
      ].join(' · ')}
      figure={typeof item.total === 'number' ? format.money(item.total) : ''}
      under={item.kind ? named('kind', item.kind) : t('quarantine.notReadable')}
    />
  );
}
