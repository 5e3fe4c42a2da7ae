import { Button, Skeleton } from '@mantine/core';
import { IconArrowsMaximize, IconDeviceDesktop } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useNow } from '../parts/useNow';
import { useLiveEvent } from '../session/live';
import { useTills } from '../session/tills';
import css from './Attendant.module.css';
import { helpOf, inOrder } from './order';
import { TillCard } from './TillCard';

/** All tills of the store at a glance, those that wait for help first; to be read from some steps away. It only shows. */
export function Attendant() {
  const { t } = useWords();
  const now = useNow(1_000);
  const tills = useTills();
  const board = useRef<HTMLElement>(null);
  const shown = inOrder(tills.data ?? [], now);
  const waiting = shown.filter((till) => helpOf(till, now)).length;
  // Whoever waits is not gathered with what else the push says, but read at once.
  useLiveEvent('till', ({ data: { till, help } }) => {
    if (help || shown.find(({ id }) => id === till)?.help) void tills.refetch({ cancelRefetch: false });
  });
  useTabTitle(waiting);
  return (
    <Page
      title={t('room.attendant')}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowsMaximize size={18} aria-hidden />}
          onClick={() => void board.current?.requestFullscreen()}
        >
          {t('attendant.whole')}
        </Button>
      }
    >
      {tills.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {tills.isError ? <ProblemNotice error={tills.error} retry={() => void tills.refetch()} /> : null}
      {tills.isSuccess && shown.length === 0 ? (
        <Empty icon={<IconDeviceDesktop />} title={t('attendant.none')}>
          {t('attendant.noneText')}
        </Empty>
      ) : null}
      {shown.length > 0 ? (
        <section ref={board} className={css.board} aria-label={t('room.attendant')}>
          <p className={css.waiting} data-waiting={waiting > 0} role="status">
            {waiting > 0 ? t('attendant.waiting', { count: waiting }) : t('attendant.nobody')}
          </p>
          <ul className={css.cards}>
            {shown.map((till) => (
              <li key={till.id} data-waiting={helpOf(till, now) !== undefined}>
                <TillCard till={till} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

/** How many wait stands in the browser's tab too, where the page is behind another. */
function useTabTitle(waiting: number) {
  const { t } = useWords();
  const title = `${t('room.attendant')} · Aisle`;
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
  }, [waiting, title]);
}
