import { Button, Skeleton } from '@mantine/core';
import { IconMapPins, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type StoreGroup, storeGroupsQuery } from '../goods/storeGroups';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import row from '../parts/Row.module.css';
import { useStores } from '../session/store';
import { EndGroup, GroupForm } from './GroupForm';
import css from './StoreGroups.module.css';

type Open = { what: 'make' } | { what: 'change' | 'end'; group: StoreGroup };

/** How many of a group's stores are named in its row. */
const NAMED = 8;

/** The groups that stores are chosen by, for prices, promotions and labels. */
export function StoreGroups() {
  const { t } = useWords();
  const found = useQuery(storeGroupsQuery);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const make = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ what: 'make' })}>
      {t('groups.make')}
    </Button>
  );
  return (
    <Page title={t('room.store-groups')} lead={t('groups.lead')} actions={make}>
      {found.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.length === 0 ? (
        <Empty icon={<IconMapPins />} title={t('groups.none')}>
          {t('groups.noneText')}
        </Empty>
      ) : null}
      {found.data && found.data.length > 0 ? (
        <Panel title={t('groups.all')} flush>
          <ul>
            {found.data.map((group) => (
              <GroupRow key={group.id} group={group} onChoose={(what) => setOpen({ what, group })} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {open?.what === 'make' ? <GroupForm onClose={close} /> : null}
      {open?.what === 'change' ? <GroupForm group={open.group} onClose={close} /> : null}
      {open?.what === 'end' ? <EndGroup group={open.group} onClose={close} /> : null}
    </Page>
  );
}

function GroupRow({ group, onChoose }: { group: StoreGroup; onChoose: (what: 'change' | 'end') => void }) {
  const { t } = useWords();
  const stores = useStores();
  const names = group.stores.map((id) => stores.find((store) => store.id === id)?.name ?? String(id));
  const more = names.length - NAMED;
  return (
    <li className={`${row.row} ${css.group}`}>
      <span className={row.main}>
        <span className={row.name} translate="no">
          {group.name}
        </span>
        <span className={row.more}>
          {t('groups.count', { count: names.length })} · <span translate="no">{names.slice(0, NAMED).join(', ')}</span>
          {more > 0 ? ` ${t('groups.andMore', { count: more })}` : ''}
        </span>
      </span>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={t('groups.changeOf', { name: group.name })}
        onClick={() => onChoose('change')}
      >
        <IconPencil size={18} aria-hidden />
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        aria-label={t('groups.endOf', { name: group.name })}
        onClick={() => onChoose('end')}
      >
        <IconTrash size={18} aria-hidden />
      </Button>
    </li>
  );
}
