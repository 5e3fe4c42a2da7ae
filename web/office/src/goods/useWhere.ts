import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { useStores } from '../session/store';
import { storeGroupsQuery } from './storeGroups';

/** How many stores are named one by one. */
const NAMED = 6;

/** Says where something holds: the names of few stores, the number of many, the group that they were chosen by. */
export function useWhere(): (said: {
  stores?: number[] | null | undefined;
  group?: number | null | undefined;
}) => string {
  const { t } = useWords();
  const known = useStores();
  const { data: groups } = useQuery(storeGroupsQuery);
  const nameOf = (id: number) => known.find((store) => store.id === id)?.name ?? t('batches.storeNumbered', { id });
  return ({ stores, group }) => {
    if (!stores) return t('batches.chain');
    const which = stores.length > NAMED ? t('groups.count', { count: stores.length }) : stores.map(nameOf).join(', ');
    if (typeof group !== 'number') return which;
    const name = groups?.find(({ id }) => id === group)?.name ?? t('groups.numbered', { id: group });
    return t('groups.named', { name, stores: which });
  };
}
