import { Button } from '@mantine/core';
import { IconPlus, IconTags } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { beginText } from '../goods/minutes';
import { BATCH_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { BatchSheet } from './BatchSheet';
import { BatchTerms } from './BatchTerms';
import { type Batch, batchesQuery, beginBatch } from './batches';

/** Prices that are prepared together, looked at, approved, and taken back together. */
export function PriceBatches() {
  const { t } = useWords();
  const store = useStore();
  const { batch } = useParams({ strict: false });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayChange = useMay('PRICE_CHANGE');
  const [beginning, setBeginning] = useState(false);
  const found = useInfiniteQuery(batchesQuery(store.id));
  return (
    <>
      <ListRoom
        title={t('room.price-batches')}
        aside={
          mayChange ? (
            <Button
              size="compact-md"
              flex="none"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setBeginning(true)}
            >
              {t('batches.begin')}
            </Button>
          ) : null
        }
        found={found}
        label={t('batches.list')}
        keyOf={({ id }) => id}
        draw={(row) => <BatchLink batch={row} />}
        empty={{ icon: <IconTags />, title: t('batches.none'), text: t('batches.noneText') }}
        opened={batch === undefined ? undefined : <BatchSheet key={batch} id={Number(batch)} />}
        hint={{ icon: <IconTags />, title: t('batches.notOpen'), text: t('batches.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/price-batches/$batch', to: '/$store/price-batches' })}
      />
      {beginning ? (
        <BatchTerms
          title={t('batches.begin')}
          confirm={t('batches.beginDo')}
          act={async (wanted) => {
            const { id } = await beginBatch(store.id, wanted);
            await queries.invalidateQueries({ queryKey: [store.id, 'price-batches'] });
            await navigate({
              to: '/$store/price-batches/$batch',
              params: { store: String(store.id), batch: String(id) },
            });
          }}
          onClose={() => setBeginning(false)}
        />
      ) : null}
    </>
  );
}

function BatchLink({ batch }: { batch: Batch }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { from, fromMinute, to, stores } = batch.terms;
  const begin = beginText(format.day(from), fromMinute, store.locale);
  return (
    <RowLink
      to="/$store/price-batches/$batch"
      params={{ store: String(store.id), batch: String(batch.id) }}
      name={batch.terms.name}
      more={[
        to ? t('batches.between', { from: begin, to: format.day(to) }) : t('batches.since', { day: begin }),
        stores ? t('batches.storeCount', { count: stores.length }) : t('batches.chain'),
      ].join(' · ')}
      figure={t('batches.prices', { count: batch.lines })}
      under={<Tag tone={BATCH_TONE[batch.state]}>{t(`batches.state.${batch.state}`)}</Tag>}
    />
  );
}
