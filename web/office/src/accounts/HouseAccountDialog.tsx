import { readMoney } from '@aisle/shared/money';
import { Problem } from '@aisle/shared/problem';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useStore } from '../session/store';
import { type Account, changeHouseAccount, type HouseAccount, openHouseAccount } from './accounts';

/** Opens a house account, or changes whose it is and its limit. */
export function HouseAccountDialog({ account, onClose }: { account?: Account; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [unreadable, setUnreadable] = useState(false);
  const saving = useMutation({
    mutationFn: (house: HouseAccount) =>
      account ? changeHouseAccount(store.id, account.number, house) : openHouseAccount(store.id, house),
    onSuccess: async ({ account: { number } }) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'accounts'] });
      await navigate({
        to: '/$store/accounts/$account',
        params: { store: String(store.id), account: number },
        search: {},
      });
      onClose();
    },
  });
  const problem = saving.error instanceof Problem ? saving.error : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const limit = readMoney(String(form.get('limit') ?? ''), store);
    if ('problem' in limit) setUnreadable(true);
    else saving.mutate({ name: String(form.get('name') ?? '').trim(), creditLimit: limit.minorUnits });
  };
  return (
    <Dialog onClose={onClose} title={t(account ? 'accounts.changeHouse' : 'accounts.newHouse')}>
      <form onSubmit={submit}>
        <Stack>
          {saving.error && !refusal.at(problem, 'name') && !refusal.at(problem, 'creditLimit') ? (
            <ProblemNotice error={saving.error} />
          ) : null}
          <TextInput
            name="name"
            label={t('accounts.name')}
            description={t('accounts.nameText')}
            defaultValue={account?.name ?? ''}
            required
            maxLength={200}
            autoComplete="off"
            data-autofocus
            error={refusal.at(problem, 'name')}
          />
          <TextInput
            name="limit"
            label={t('accounts.limit')}
            description={t('accounts.limitText')}
            defaultValue={account ? (account.creditLimit / 10 ** store.digits).toFixed(store.digits) : ''}
            required
            inputMode="decimal"
            autoComplete="off"
            onChange={() => setUnreadable(false)}
            error={unreadable ? t('accounts.notAnAmount') : refusal.at(problem, 'creditLimit')}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {t(account ? 'accounts.save' : 'accounts.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
