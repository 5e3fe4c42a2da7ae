import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { StoreBoxes } from '../goods/StoreBoxes';
import { storeGroupsQuery } from '../goods/storeGroups';
import { useWords } from '../language/words';
import { useNarrow } from '../parts/narrow';
import { Page } from '../parts/Page';
import { useSession } from '../session/session';
import { useStores } from '../session/store';
import css from './AcrossStores.module.css';
import { type Chosen, EXPIRY_DAYS, LIST_NAMES, LISTS, type List, UNSOLD_DAYS } from './across';
import { DAYS, Listed } from './lists';
import { isNarrowed, type Narrowed, STATES, stateIn } from './states';

interface Wanted {
  list: string;
  days: number;
  state: string;
  group: number;
  stores: string;
}

/** Stock, and what waits to be done, of one of one's stores, of some, or of all. */
export function AcrossStores() {
  const { t } = useWords();
  const { list = 'BELOW_ZERO', days, state, group, stores } = useSearch({ from: '/$store/across-stores' });
  const narrow = useNarrow<Wanted>();
  const { permissions } = useSession();
  const chosen: Chosen = { group, stores: stores?.split('-').map(Number).filter(Number.isSafeInteger) };
  return (
    <Page title={t('room.across-stores')} lead={t('across.lead')}>
      <div className={css.chosen}>
        <Select
          label={t('across.list')}
          allowDeselect={false}
          value={list}
          maxDropdownHeight={400}
          data={LIST_NAMES.filter((name) => permissions.includes(LISTS[name])).map((name) => ({
            value: name,
            label: t(`across.lists.${name}`),
          }))}
          onChange={(name) =>
            narrow({ list: name === 'BELOW_ZERO' || !name ? undefined : name, days: undefined, state: undefined })
          }
        />
        <WhichStores chosen={chosen} onChoose={narrow} />
        <Days list={list} days={days} onDays={(wanted) => narrow({ days: wanted })} />
        {isNarrowed(list) ? <States list={list} state={state} onState={(wanted) => narrow({ state: wanted })} /> : null}
      </div>
      {stores === undefined ? null : (
        <StoreBoxes
          label={t('groups.stores')}
          value={(chosen.stores ?? []).map(String)}
          onChange={(ids) => (ids.length > 0 ? narrow({ stores: ids.join('-') }) : undefined)}
        />
      )}
      <Listed list={list} days={days} state={state} chosen={chosen} />
    </Page>
  );
}

interface WhichStoresProps {
  chosen: Chosen;
  onChoose: (change: { group: number | undefined; stores: string | undefined }) => void;
}

function WhichStores({ chosen, onChoose }: WhichStoresProps) {
  const { t } = useWords();
  const mine = useStores();
  const { data: groups = [] } = useQuery(storeGroupsQuery);
  const ids = new Set(mine.map(({ id }) => id));
  const seen = groups.filter((group) => group.stores.some((id) => ids.has(id)));
  const value = chosen.group !== undefined ? String(chosen.group) : chosen.stores ? 'some' : '';
  return (
    <Select
      label={t('groups.stores')}
      allowDeselect={false}
      value={value}
      searchable={seen.length > 8}
      data={[
        { value: '', label: t('across.all', { stores: t('groups.count', { count: mine.length }) }) },
        { value: 'some', label: t('across.some') },
        ...seen.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(to) =>
        onChoose({
          group: to && to !== 'some' ? Number(to) : undefined,
          stores: to === 'some' ? mine.map(({ id }) => id).join('-') : undefined,
        })
      }
    />
  );
}

function Days({ list, days, onDays }: { list: List; days: number | undefined; onDays: (days: number) => void }) {
  const { t } = useWords();
  if (list === 'NOT_SOLD') {
    return (
      <Select
        label={t('across.unsoldFor')}
        allowDeselect={false}
        value={String(days ?? DAYS.NOT_SOLD)}
        data={UNSOLD_DAYS.map((count) => ({ value: String(count), label: t('across.days', { count }) }))}
        onChange={(value) => onDays(Number(value))}
      />
    );
  }
  if (list !== 'EXPIRY') return null;
  return (
    <Select
      label={t('expiry.span')}
      allowDeselect={false}
      value={String(days ?? DAYS.EXPIRY)}
      data={EXPIRY_DAYS.map((count) => ({
        value: String(count),
        label: count === 0 ? t('expiry.today') : t('expiry.days', { count }),
      }))}
      onChange={(value) => onDays(Number(value))}
    />
  );
}

interface StatesProps {
  list: Narrowed;
  state: string | undefined;
  onState: (state: string | undefined) => void;
}

function States({ list, state, onState }: StatesProps) {
  const { t } = useWords();
  const unasked = stateIn(list, undefined);
  return (
    <Select
      label={t('across.state')}
      allowDeselect={false}
      value={stateIn(list, state)}
      data={Object.entries(STATES[list]).map(([value, words]) => ({ value, label: t(words) }))}
      onChange={(value) => onState(value === unasked || value === null ? undefined : value)}
    />
  );
}
