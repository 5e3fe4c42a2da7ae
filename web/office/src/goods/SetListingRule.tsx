import { only } from '@aisle/shared/only';
import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group, MultiSelect, Radio, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { WrongRows } from '../parts/WrongRows';
import { useStore } from '../session/store';
import { type Goods, type ListingRule, type Said, setListingRule } from './listings';
import { StoreBoxes } from './StoreBoxes';
import { storeGroupsQuery } from './storeGroups';

interface SetListingRuleProps {
  title: string;
  goods: Goods;
  /** What the rule is so far; left out for several products. */
  rule?: ListingRule;
  /** The row in the pasted text of a code. */
  rowOf?: (row: number) => number;
  onSaid: (said: Said) => void;
  onClose: () => void;
}

/** Says which stores of the chain carry goods, and whether a store may leave them out or take them in itself. */
export function SetListingRule({ title, goods, rule, rowOf, onSaid, onClose }: SetListingRuleProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const { data: known = [] } = useQuery(storeGroupsQuery);
  const [some, setSome] = useState(Boolean(rule?.stores ?? rule?.groups));
  const [stores, setStores] = useState((rule?.stores ?? []).map(String));
  const [groups, setGroups] = useState((rule?.groups ?? []).map(String));
  const [local, setLocal] = useState(rule?.local ?? true);
  const setting = useMutation({
    mutationFn: () =>
      setListingRule(
        store.id,
        only({
          ...goods,
          local,
          stores: some && (stores.length > 0 || groups.length === 0) ? stores.map(Number) : undefined,
          groups: some && groups.length > 0 ? groups.map(Number) : undefined,
        }),
      ),
    onSuccess: async (said) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onSaid(said);
    },
  });
  const problem = setting.error instanceof Problem ? setting.error : undefined;
  const at = (field: string) => refusal.at(problem, field);
  const named = new Set(known.map(({ id }) => String(id)));
  const ended = groups.filter((id) => !named.has(id)).map((id) => ({ value: id, label: t('groups.numbered', { id }) }));
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate();
        }}
      >
        <Stack>
          {setting.error && !at('stores') && !at('groups') ? <ProblemNotice error={setting.error} /> : null}
          <WrongRows error={setting.error} rowOf={rowOf} />
          <Radio.Group
            label={t('assortment.carriedBy')}
            value={some ? 'some' : 'all'}
            onChange={(how) => setSome(how === 'some')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={t('assortment.byAll')} description={t('assortment.byAllText')} data-autofocus />
              <Radio value="some" label={t('assortment.bySome')} />
            </Stack>
          </Radio.Group>
          {some && known.length + ended.length > 0 ? (
            <MultiSelect
              label={t('assortment.groups')}
              description={t('assortment.groupsText')}
              searchable
              data={[...known.map(({ id, name }) => ({ value: String(id), label: name })), ...ended]}
              value={groups}
              error={at('groups')}
              onChange={setGroups}
            />
          ) : null}
          {some ? (
            <StoreBoxes label={t('groups.stores')} value={stores} error={at('stores')} onChange={setStores} />
          ) : null}
          <Checkbox
            label={t('assortment.local')}
            description={t('assortment.localText')}
            checked={local}
            onChange={(event) => setLocal(event.currentTarget.checked)}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={setting.isPending}>
              {t('assortment.keepRule')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
