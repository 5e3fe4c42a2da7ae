import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { ReasonDialog } from '../parts/ReasonDialog';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Accounts.module.css';
import { type Move, type Overview, release } from './accounts';

/** What customers have of each kind in all, and what was taken that no receipt has named. */
export function InAll({ overview }: { overview: Overview }) {
  const { t, named } = useWords();
  const format = useFormat();
  const store = useStore();
  const mayRelease = useMay('ACCOUNT_MANAGE');
  const [releasing, setReleasing] = useState<Move>();
  return (
    <>
      <ul className={css.totals} aria-label={t('accounts.inAll')}>
        {overview.totals.map(({ kind, open, balance }) => (
          <li key={kind} className={css.total}>
            <span>{named('tender', kind)}</span>
            <strong data-minus={balance < 0}>{format.money(balance)}</strong>
            <span className={css.small}>{t('accounts.withBalance', { count: open })}</span>
          </li>
        ))}
      </ul>
      {overview.waiting.length > 0 ? (
        <Notice tone="look" title={t('accounts.waiting', { count: overview.waiting.length })}>
          <p>{t('accounts.waitingText')}</p>
          <ul className={css.waiting}>
            {overview.waiting.map((move) => (
              <li key={move.id} className={css.move}>
                <span>
                  {format.money(-move.amount)} · {move.number} · {format.dayAndTime(move.at)}
                </span>
                {mayRelease && move.store === store.id ? (
                  <Button size="compact-sm" variant="default" onClick={() => setReleasing(move)}>
                    {t('accounts.giveBack')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {releasing ? (
        <ReasonDialog
          title={t('accounts.giveBackOf', { amount: format.money(-releasing.amount), number: releasing.number })}
          why={t('accounts.giveBackWhy')}
          confirm={t('accounts.giveBack')}
          act={(reason) => release(store.id, releasing.id, reason)}
          onClose={() => setReleasing(undefined)}
        />
      ) : null}
    </>
  );
}
