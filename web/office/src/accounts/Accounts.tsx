import { Button } from '@mantine/core';
import { IconGift, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { AccountSheet } from './AccountSheet';
import css from './Accounts.module.css';
import { type Account, accountsQuery, type Wanted } from './accounts';
import { HouseAccountDialog } from './HouseAccountDialog';
import { InAll } from './InAll';

/** Gift cards, store credits and house accounts of the chain: what is on them, and what needs a person. */
export function Accounts() {
  const { t } = useWords();
  const store = useStore();
  const { account } = useParams({ strict: false });
  const wanted = useSearch({ from: '/$store/accounts' });
  const narrow = useNarrow<Wanted>();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const mayOpen = useMay('ACCOUNT_MANAGE');
  const listed = useInfiniteQuery(accountsQuery(store.id, wanted));
  const found = useInfiniteQuery({
    ...accountsQuery(store.id, wanted),
    select: ({ pages }) => pages.flatMap((page) => page.accounts),
  });
  const overview = listed.data?.pages[0];
  return (
    <>
      <ListRoom
        title={t('room.accounts')}
        aside={
          mayOpen ? (
            <Button
              variant="default"
              size="compact-md"
              className={css.add}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setOpening(true)}
            >
              {t('accounts.addHouse')}
            </Button>
          ) : null
        }
        search={{
          label: t('accounts.find'),
          placeholder: t('accounts.findBy'),
          value: wanted.query ?? '',
          onSearch: (text) => narrow({ query: text || undefined }),
        }}
        news={overview ? <InAll overview={overview} /> : null}
        found={found}
        label={t('accounts.list')}
        keyOf={({ kind, number }) => `${kind} ${number}`}
        draw={(row) => <AccountLink account={row} />}
        empty={
          wanted.query === undefined
            ? { icon: <IconGift />, title: t('accounts.none'), text: t('accounts.noneText') }
            : { icon: <IconSearchOff />, title: t('accounts.noSuch'), text: t('accounts.noSuchText') }
        }
        opened={account === undefined ? undefined : <AccountSheet key={account} number={account} />}
        hint={{ icon: <IconGift />, title: t('accounts.notOpen'), text: t('accounts.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/accounts/$account', to: '/$store/accounts', search: true })}
      />
      {opening ? <HouseAccountDialog onClose={() => setOpening(false)} /> : null}
    </>
  );
}

function AccountLink({ account }: { account: Account }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const below = account.balance + account.creditLimit < 0;
  return (
    <RowLink
      to="/$store/accounts/$account"
      params={{ store: String(store.id), account: account.number }}
      search={true}
      name={account.name ?? named('tender', account.kind)}
      more={account.number}
      figure={format.money(account.balance)}
      minus={account.balance < 0}
      under={
        below ? (
          <Tag tone="bad">{t('accounts.below')}</Tag>
        ) : typeof account.closedAt === 'string' ? (
          <Tag tone="quiet">{t('accounts.closed')}</Tag>
        ) : null
      }
    />
  );
}
