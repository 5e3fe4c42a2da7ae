import { Button } from '@mantine/core';
import { IconPlus, IconTransfer } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { TRANSFER_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { BeginTransfer } from './BeginTransfer';
import { OneTransfer } from './OneTransfer';
import { type ListedTransfer, transfersQuery } from './transfers';

/** Goods that this store sends others or is sent: gathered, in transit, and taken in. */
export function Transfers() {
  const { t } = useWords();
  const store = useStore();
  const { transfer } = useParams({ strict: false });
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState(false);
  const found = useInfiniteQuery(transfersQuery(store.id));
  const maySend = useMay('TRANSFER_SEND');
  return (
    <>
      <ListRoom
        title={t('room.transfers')}
        aside={
          maySend ? (
            <Button
              size="compact-md"
              flex="none"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setBeginning(true)}
            >
              {t('transfers.begin')}
            </Button>
          ) : null
        }
        found={found}
        label={t('transfers.list')}
        keyOf={({ id }) => id}
        draw={(row) => <TransferLink transfer={row} />}
        empty={{ icon: <IconTransfer />, title: t('transfers.none'), text: t('transfers.noneText') }}
        opened={transfer === undefined ? undefined : <OneTransfer key={transfer} id={transfer} />}
        hint={{ icon: <IconTransfer />, title: t('transfers.notOpen'), text: t('transfers.notOpenText') }}
        onClose={() => void navigate({ from: '/$store/transfers/$transfer', to: '/$store/transfers' })}
      />
      {beginning ? <BeginTransfer onClose={() => setBeginning(false)} /> : null}
    </>
  );
}

function TransferLink({ transfer }: { transfer: ListedTransfer }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const outward = transfer.sender === store.id;
  return (
    <RowLink
      to="/$store/transfers/$transfer"
      params={{ store: String(store.id), transfer: transfer.id }}
      name={t(outward ? 'transfers.to' : 'transfers.from', { store: transfer.other })}
      more={[
        format.dayAndTime(transfer.endedAt ?? transfer.draftedAt),
        t('transfers.lines', { count: transfer.lines }),
      ].join(' · ')}
      figure={transfer.state === 'DRAFT' || transfer.state === 'DISCARDED' ? '' : format.money(transfer.cost)}
      under={<Tag tone={TRANSFER_TONE[transfer.state]}>{t(`transfers.state.${transfer.state}`)}</Tag>}
    />
  );
}
