import { Radio, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { useSession } from '../session/session';
import { useStore, useStores } from '../session/store';
import { StoreBoxes } from './StoreBoxes';
import { storeGroupsQuery } from './storeGroups';

/** Where something is to hold: in stores that are named, in those of a group, or in the whole chain. */
export interface Where {
  how: 'stores' | 'group' | 'chain';
  stores: number[];
  group: number | undefined;
}

interface Said {
  stores?: number[] | null | undefined;
  group?: number | null | undefined;
}

/** What terms say of where they hold. */
export const whereOf = ({ stores, group }: Said): Where => ({
  how: typeof group === 'number' ? 'group' : stores ? 'stores' : 'chain',
  stores: stores ?? [],
  group: group ?? undefined,
});

/** The same as the server reads it. */
export const placed = ({ how, stores, group }: Where): { stores: number[] | undefined; group: number | undefined } => ({
  stores: how === 'stores' ? stores : undefined,
  group: how === 'group' ? group : undefined,
});

interface StoresChoiceProps {
  where: Where;
  disabled?: boolean;
  /** Whether groups are no answer. */
  withoutGroups?: boolean;
  /** What the server refuses of a field. */
  at: (field: string) => string | undefined;
  onChange: (where: Where) => void;
}

/** Asks where something is to hold, as far as one works there. With one store and no group there is nothing to ask. */
export function StoresChoice({ where, disabled = false, withoutGroups = false, at, onChange }: StoresChoiceProps) {
  const { t } = useWords();
  const store = useStore();
  const stores = useStores();
  const reachesAll = useSession().staff.role === 'OWNER';
  const { data: known = [] } = useQuery(storeGroupsQuery);
  const groups = withoutGroups ? [] : known;
  const mine = new Set(stores.map(({ id }) => id));
  const choices = groups.map((group) => ({
    value: String(group.id),
    label: t('groups.named', { name: group.name, stores: t('groups.count', { count: group.stores.length }) }),
    disabled: !group.stores.includes(store.id) || !group.stores.every((id) => mine.has(id)),
  }));
  const choose = (how: Where['how']) =>
    onChange({ ...where, how, stores: where.stores.length > 0 ? where.stores : [store.id] });
  return (
    <>
      {reachesAll || groups.length > 0 || where.how !== 'stores' ? (
        <Radio.Group label={t('groups.where')} value={where.how} onChange={(how) => choose(how as Where['how'])}>
          <Stack gap="xs" mt="xs">
            <Radio value="stores" label={t('groups.inStores')} disabled={disabled} />
            {groups.length > 0 ? (
              <Radio
                value="group"
                label={t('groups.inGroup')}
                description={t('groups.inGroupText')}
                disabled={disabled}
              />
            ) : null}
            {reachesAll || where.how === 'chain' ? (
              <Radio value="chain" label={t('groups.inChain')} disabled={disabled} />
            ) : null}
          </Stack>
        </Radio.Group>
      ) : null}
      {where.how === 'group' ? (
        <Select
          label={t('groups.one')}
          description={t('groups.onlyWithThis')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          searchable={choices.length > 8}
          disabled={disabled}
          data={choices}
          value={where.group === undefined ? null : String(where.group)}
          error={at('group') ?? at('stores')}
          onChange={(value) => onChange({ ...where, group: value === null ? undefined : Number(value) })}
        />
      ) : null}
      {where.how === 'stores' && stores.length > 1 ? (
        <StoreBoxes
          label={t('groups.stores')}
          always={store.id}
          disabled={disabled}
          value={where.stores.map(String)}
          error={at('stores')}
          onChange={(chosen) => onChange({ ...where, stores: chosen.map(Number) })}
        />
      ) : null}
    </>
  );
}
