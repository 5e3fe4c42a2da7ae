import { readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { Button, Group, Radio, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { type House, houseQuery, setHouse } from './settings';

/** What the store holds to at its tills: how tax is rounded, and how much is taken back without a receipt. */
export function HouseRules() {
  const { t } = useWords();
  const store = useStore();
  const mayChange = useMay('PRICE_CHANGE');
  const house = useQuery(houseQuery(store.id));
  return (
    <Panel title={t('settings.house')} aside={t('settings.houseText')}>
      {house.isPending ? <Skeleton height={120} /> : null}
      {house.isError ? <ProblemNotice error={house.error} retry={() => void house.refetch()} /> : null}
      {house.data ? mayChange ? <Change house={house.data} /> : <Seen house={house.data} /> : null}
    </Panel>
  );
}

function Seen({ house }: { house: House }) {
  const { t } = useWords();
  const format = useFormat();
  const most = house.unreceiptedMost;
  return (
    <Facts
      wide
      facts={[
        [t('settings.taxRounding'), t(`settings.rounded.${house.taxRounding}`)],
        [t('settings.unreceipted'), typeof most === 'number' ? format.money(most) : t('settings.notTaken')],
      ]}
    />
  );
}

function Change({ house }: { house: House }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [unreadable, setUnreadable] = useState(false);
  const saving = useMutation({
    mutationFn: (wanted: House) => setHouse(store.id, wanted),
    onSuccess: (now) => queries.setQueryData(houseQuery(store.id).queryKey, now),
  });
  const most = house.unreceiptedMost;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = String(form.get('most') ?? '').trim();
    const limit = typed === '' ? undefined : readMoney(typed, store);
    if (limit && 'problem' in limit) {
      setUnreadable(true);
      return;
    }
    const taxRounding = form.get('rounding') === 'LINE' ? 'LINE' : 'RECEIPT';
    saving.mutate({ taxRounding, ...only({ unreceiptedMost: limit?.minorUnits }) });
  };
  return (
    <form onSubmit={submit} onChange={() => saving.reset()}>
      <Stack>
        {saving.error ? <ProblemNotice error={saving.error} /> : null}
        <Radio.Group
          name="rounding"
          label={t('settings.taxRounding')}
          description={t('settings.taxRoundingText')}
          defaultValue={house.taxRounding}
        >
          <Group mt="xs">
            <Radio value="RECEIPT" label={t('settings.rounded.RECEIPT')} />
            <Radio value="LINE" label={t('settings.rounded.LINE')} />
          </Group>
        </Radio.Group>
        <TextInput
          name="most"
          label={t('settings.unreceipted')}
          description={t('settings.unreceiptedText')}
          placeholder={t('settings.notTaken')}
          defaultValue={typeof most === 'number' ? (most / 10 ** store.digits).toFixed(store.digits) : ''}
          inputMode="decimal"
          autoComplete="off"
          maw="20rem"
          onChange={() => setUnreadable(false)}
          error={unreadable ? t('settings.notAnAmount') : undefined}
        />
        <Group>
          <Button type="submit" variant="default" loading={saving.isPending}>
            {t('settings.saveHouse')}
          </Button>
          <span role="status">{saving.isSuccess ? t('settings.houseSaved') : ''}</span>
        </Group>
      </Stack>
    </form>
  );
}
