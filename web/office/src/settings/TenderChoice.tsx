import { Button, Checkbox, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TillsHaveIt } from '../goods/TillsHaveIt';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useStore } from '../session/store';
import css from './Settings.module.css';
import { OFFERED, type Offered, setTenders, tendersQuery } from './settings';

/** Which tenders the store's tills offer beside cash and cards. */
export function TenderChoice() {
  const { t } = useWords();
  const store = useStore();
  const mayChange = useMay('PRICE_CHANGE');
  const taken = useQuery(tendersQuery(store.id));
  return (
    <Panel title={t('settings.tenders')} aside={t('settings.tendersText')}>
      {taken.isPending ? <Skeleton height={160} /> : null}
      {taken.isError ? <ProblemNotice error={taken.error} retry={() => void taken.refetch()} /> : null}
      {taken.data ? mayChange ? <Change taken={taken.data} /> : <Seen taken={taken.data} /> : null}
    </Panel>
  );
}

function Seen({ taken }: { taken: readonly string[] }) {
  const { t } = useWords();
  return (
    <Facts
      facts={OFFERED.map((kind) => [
        t(`named.tender.${kind}`),
        t(taken.includes(kind) ? 'settings.taken' : 'settings.notTakenHere'),
      ])}
    />
  );
}

function Change({ taken }: { taken: string[] }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(taken);
  const saving = useMutation({
    mutationFn: (wanted: Offered[]) => setTenders(store.id, wanted),
    onSuccess: (_, wanted) => queries.setQueryData(tendersQuery(store.id).queryKey, wanted),
  });
  const same = OFFERED.every((kind) => chosen.includes(kind) === taken.includes(kind));
  const lost = OFFERED.filter((kind) => taken.includes(kind) && !chosen.includes(kind));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(OFFERED.filter((kind) => chosen.includes(kind)));
      }}
    >
      <Stack>
        {saving.error ? <ProblemNotice error={saving.error} /> : null}
        <Checkbox.Group
          label={t('settings.takenHere')}
          description={t('settings.alwaysTaken')}
          value={chosen}
          onChange={(kinds) => {
            saving.reset();
            setChosen(kinds);
          }}
        >
          <div className={css.tenders}>
            {OFFERED.map((kind) => (
              <Checkbox
                key={kind}
                value={kind}
                label={t(`named.tender.${kind}`)}
                description={t(`settings.tenderText.${kind}`)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Group>
          <Button type="submit" variant="default" loading={saving.isPending} disabled={same}>
            {t('settings.saveTenders')}
          </Button>
          <span aria-live="polite">
            {lost.length > 0
              ? t('settings.noLonger', { tenders: lost.map((kind) => t(`named.tender.${kind}`)).join(', ') })
              : ''}
          </span>
        </Group>
        {saving.data ? <TillsHaveIt version={saving.data.version} /> : null}
      </Stack>
    </form>
  );
}
