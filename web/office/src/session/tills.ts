import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { useStore } from './store';

/** A till as the office sees it. */
export type Till = Schemas['Till'];

export const tillsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'tills'],
    queryFn: () => answer(api.GET('/api/stores/{store}/tills', { params: { path: { store } } })),
  });

/** The tills of the open store, the office's own among them. */
export function useTills() {
  return useQuery(tillsQuery(useStore().id));
}

/** The name of a till, or its number until the names are known. */
export function useTillName(): (till: number) => string {
  const { t } = useWords();
  const { data } = useTills();
  return (till) => {
    const known = data?.find(({ id }) => id === till);
    if (known?.office) return t('tills.office');
    return known?.name ?? t('tills.number', { till });
  };
}
