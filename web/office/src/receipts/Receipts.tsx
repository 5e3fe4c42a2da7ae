import { Button, Select, TextInput } from '@mantine/core';
import { IconReceipt, IconSearchOff, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { useNarrow } from '../parts/narrow';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useLiveEvent } from '../session/live';
import { useFormat, useStore } from '../session/store';
import { useTillName, useTills } from '../session/tills';
import { ReceiptSheet } from './ReceiptSheet';
import css from './Receipts.module.css';
import { type ReceiptRow, receiptsQuery, type Wanted } from './receipts';

/** Receipts: find one by whatever is known of it, open it, print it again, give it back. */
export function Receipts() {
  const { t } = useWords();
  const store = useStore();
  const { receipt } = useParams({ strict: false });
  const wanted = useSearch({ from: '/$store/receipts' });
  const narrow = useNarrow<Wanted>();
  const navigate = useNavigate();
  const found = useInfiniteQuery(receiptsQuery(store.id, wanted));
  const narrowed = Object.keys(wanted).length > 0;
  return (
    <ListRoom
      title={t('room.receipts')}
      aside={narrowed ? <ShowAll /> : null}
      search={{
        label: t('receipts.find'),
        placeholder: t('receipts.findBy'),
        value: wanted.query ?? '',
        onSearch: (text) => narrow({ query: text || undefined }),
      }}
      narrowing={<Narrowing wanted={wanted} />}
      news={<JustIn onShow={() => void found.refetch()} />}
      found={found}
      label={t('receipts.found')}
      keyOf={({ id }) => id}
      draw={(row) => <ReceiptLink receipt={row} />}
      empty={
        narrowed
          ? { icon: <IconSearchOff />, title: t('receipts.noSuch'), text: t('receipts.noSuchText') }
          : { icon: <IconReceipt />, title: t('receipts.none'), text: t('receipts.noneText') }
      }
      opened={receipt === undefined ? undefined : <ReceiptSheet key={receipt} id={receipt} />}
      hint={{ icon: <IconReceipt />, title: t('receipts.notOpen'), text: t('receipts.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/receipts/$receipt', to: '/$store/receipts', search: true })}
    />
  );
}

function ShowAll() {
  const { t } = useWords();
  const narrow = useNarrow<Wanted>();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconX size={14} aria-hidden />}
      onClick={() =>
        narrow({ query: undefined, day: undefined, till: undefined, kind: undefined, exception: undefined })
      }
    >
      {t('receipts.showAll')}
    </Button>
  );
}

function Narrowing({ wanted }: { wanted: Wanted }) {
  const { t, named } = useWords();
  const narrow = useNarrow<Wanted>();
  const tills = useTills();
  const tillName = useTillName();
  return (
    <div className={css.narrowing}>
      <TextInput
        type="date"
        aria-label={t('receipts.day')}
        value={wanted.day ?? ''}
        onChange={(event) => narrow({ day: event.currentTarget.value || undefined })}
      />
      <Select
        aria-label={t('receipts.till')}
        placeholder={t('receipts.allTills')}
        clearable
        clearButtonProps={{ 'aria-label': t('receipts.clear') }}
        data={tills.data?.map(({ id }) => ({ value: String(id), label: tillName(id) })) ?? []}
        value={wanted.till === undefined ? null : String(wanted.till)}
        onChange={(value) => narrow({ till: value === null ? undefined : Number(value) })}
      />
      <Select
        aria-label={t('receipts.kind')}
        placeholder={t('receipts.allKinds')}
        clearable
        clearButtonProps={{ 'aria-label': t('receipts.clear') }}
        data={['SALE', 'REFUND', 'VOID'].map((kind) => ({ value: kind, label: named('kind', kind) }))}
        value={wanted.kind ?? null}
        onChange={(value) => narrow({ kind: value ?? undefined })}
      />
    </div>
  );
}

/** Says how many receipts came since the list was read, instead of moving it under the reader's finger. */
function JustIn({ onShow }: { onShow: () => void }) {
  const { t } = useWords();
  const [came, setCame] = useState(0);
  useLiveEvent('sale', () => setCame((count) => count + 1));
  if (came === 0) return <div role="status" />;
  return (
    <div role="status" className={css.justIn}>
      <Button
        variant="light"
        size="compact-sm"
        fullWidth
        onClick={() => {
          setCame(0);
          onShow();
        }}
      >
        {t('receipts.new', { count: came })}
      </Button>
    </div>
  );
}

function ReceiptLink({ receipt }: { receipt: ReceiptRow }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const tillName = useTillName();
  return (
    <RowLink
      to="/$store/receipts/$receipt"
      params={{ store: String(store.id), receipt: receipt.id }}
      search
      name={
        <>
          {receipt.code}
          {receipt.kind === 'SALE' ? null : <Tag tone="look">{named('kind', receipt.kind).toLowerCase()}</Tag>}
          {receipt.withoutReceipt ? <Tag tone="look">{t('receipts.withoutReceipt')}</Tag> : null}
          {receipt.different ? <Tag tone="bad">{t('receipts.differs')}</Tag> : null}
        </>
      }
      more={[format.dayAndTime(receipt.at), tillName(receipt.till), receipt.cashierName].join(' · ')}
      figure={format.money(receipt.total)}
      minus={receipt.total < 0}
      under={t('receipts.items', { count: Math.round(Math.abs(receipt.items) / 1_000) })}
    />
  );
}
