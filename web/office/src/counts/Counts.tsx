import { Button } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { COUNT_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Back } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { BeginCount } from './BeginCount';
import { Counting } from './Counting';
import { CountReview } from './CountReview';
import { countsQuery, type StockCount } from './counts';
import { useSending, useUnsent } from './sending';

/** Counts of what is really there: begun, counted by several people at once, looked through and booked. */
export function Counts() {
  const { t } = useWords();
  const store = useStore();
  const { count } = useParams({ strict: false });
  const { view } = useSearch({ strict: false }) as { view?: 'review' };
  const navigate = useNavigate();
  const { begin } = useSearch({ from: '/$store/counts' });
  const narrow = useNarrow<{ begin: boolean }>();
  const found = useInfiniteQuery(countsQuery(store.id));
  const mayApprove = useMay('COUNT_APPROVE');
  useSending();
  const back = (
    <Back to="/$store/counts" params={{ store: String(store.id) }}>
      {t('counts.all')}
    </Back>
  );
  const opened =
    count === undefined ? undefined : view === 'review' && mayApprove ? (
      <CountReview key={`${count} review`} id={count} back={back} />
    ) : (
      <Counting key={count} id={count} back={back} />
    );
  return (
    <>
      <ListRoom
        title={t('room.counts')}
        aside={
          <Button
            size="compact-md"
            flex="none"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => narrow({ begin: true })}
          >
            {t('counts.begin')}
          </Button>
        }
        found={found}
        label={t('counts.list')}
        keyOf={({ id }) => id}
        draw={(row) => <CountLink count={row} />}
        empty={{ icon: <IconListCheck />, title: t('counts.none'), text: t('counts.noneText') }}
        opened={opened}
        hint={{ icon: <IconListCheck />, title: t('counts.notOpen'), text: t('counts.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/counts/$count', to: '/$store/counts' })}
      />
      {begin ? <BeginCount onClose={() => narrow({ begin: undefined })} /> : null}
    </>
  );
}

function CountLink({ count }: { count: StockCount }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const waiting = useUnsent().unsent.filter((line) => line.count === count.id).length;
  return (
    <RowLink
      to="/$store/counts/$count"
      params={{ store: String(store.id), count: count.id }}
      name={count.name}
      more={[format.dayAndTime(count.begunAt), ...(waiting > 0 ? [t('counts.notSent', { count: waiting })] : [])].join(
        ' · ',
      )}
      figure={t('counts.of', { counted: format.count(count.counted), products: format.count(count.products) })}
      under={<Tag tone={COUNT_TONE[count.state]}>{t(`counts.state.${count.state}`)}</Tag>}
    />
  );
}
