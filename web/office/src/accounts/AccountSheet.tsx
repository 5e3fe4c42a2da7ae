import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Accounts.module.css';
import { accountQuery, closeAccount, type Move, type Opened } from './accounts';
import { HouseAccountDialog } from './HouseAccountDialog';

/** One account: what is on it, whose it is, and every move with its receipt. */
export function AccountSheet({ number }: { number: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(accountQuery(store.id, number));
  const back = (
    <Back to="/$store/accounts" params={{ store: String(store.id) }} search={true}>
      {t('accounts.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('accounts.one')} back={back}>
      {(opened) => <Seen opened={opened} back={back} />}
    </Sheet>
  );
}

function Seen({ opened: { account, available, moves }, back }: { opened: Opened; back: ReactNode }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const mayKeep = useMay('ACCOUNT_MANAGE');
  const [dialog, setDialog] = useState<'change' | 'close'>();
  const open = typeof account.closedAt !== 'string';
  const house = account.kind === 'HOUSE_ACCOUNT';
  return (
    <Page
      title={account.name ?? account.number}
      lead={<Tag tone={open ? 'good' : 'quiet'}>{t(open ? 'accounts.isOpen' : 'accounts.closed')}</Tag>}
      actions={
        <>
          {back}
          {mayKeep && open && house ? (
            <Button variant="default" onClick={() => setDialog('change')}>
              {t('accounts.change')}
            </Button>
          ) : null}
          {mayKeep && open ? (
            <Button variant="default" onClick={() => setDialog('close')}>
              {t('accounts.close')}
            </Button>
          ) : null}
        </>
      }
    >
      <Panel title={named('tender', account.kind)}>
        <p className={css.balance} data-minus={account.balance < 0}>
          {format.money(account.balance)}
        </p>
        <Facts
          facts={[
            [t('accounts.number'), <code key="number">{account.number}</code>],
            [t('accounts.available'), format.money(available)],
            ...(house ? [[t('accounts.limit'), format.money(account.creditLimit)] as const] : []),
            [t('accounts.openedAt'), format.dayAndTime(account.openedAt)],
          ]}
        />
      </Panel>
      <Panel title={t('accounts.moves')}>
        {moves.length === 0 ? <p className={css.small}>{t('accounts.noMoves')}</p> : null}
        <ol className={css.waiting}>
          {moves.map((move) => (
            <MoveRow key={move.id} move={move} />
          ))}
        </ol>
      </Panel>
      {dialog === 'change' ? <HouseAccountDialog account={account} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'close' ? (
        <ReasonDialog
          title={t('accounts.closeOf', { number: account.number })}
          why={t('accounts.closeWhy')}
          confirm={t('accounts.close')}
          act={(reason) => closeAccount(store.id, account.number, reason)}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </Page>
  );
}

function MoveRow({ move }: { move: Move }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const seesSales = useMay('SALES_VIEW');
  const mine = move.store === store.id && typeof move.entry === 'string';
  return (
    <li className={css.move}>
      <span>
        {format.dayAndTime(move.at)}
        <span className={css.small}>
          {typeof move.reverses === 'string'
            ? t('accounts.gaveBack', { why: move.reason ?? t('accounts.byTill') })
            : typeof move.entry === 'string'
              ? t('accounts.withReceipt')
              : t('accounts.withoutReceipt')}
          {mine && seesSales ? (
            <>
              {' · '}
              <Link to="/$store/receipts/$receipt" params={{ store: String(store.id), receipt: String(move.entry) }}>
                {t('accounts.receipt')}
              </Link>
            </>
          ) : null}
        </span>
      </span>
      <span className={css.figures}>
        <strong data-minus={move.amount < 0}>{format.money(move.amount)}</strong>
        <span className={css.small}>{t('accounts.after', { amount: format.money(move.balance) })}</span>
      </span>
    </li>
  );
}
