import { Button, Skeleton } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { entryName } from '../parts/trade';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import { Books } from './Books';
import { Paper } from './Paper';
import { Pricing } from './Pricing';
import css from './Receipts.module.css';
import { Refund } from './Refund';
import { type Receipt, receiptQuery } from './receipts';

/** One receipt: as it was printed, how it was priced, what it moved, and what was given back of it. */
export function ReceiptSheet({ id }: { id: string }) {
  const store = useStore();
  const mayRefund = useMay('REFUND');
  const [refunding, setRefunding] = useState(false);
  const sheet = useQuery(receiptQuery(store.id, id));
  if (sheet.isPending) {
    return (
      <Page title="Receipt">
        <Skeleton height={520} radius="lg" />
      </Page>
    );
  }
  if (sheet.isError) {
    return (
      <Page title="Receipt" actions={<Back />}>
        <ProblemNotice error={sheet.error} retry={() => void sheet.refetch()} />
      </Page>
    );
  }
  const receipt = sheet.data;
  const { entry } = receipt;
  const refundable = mayRefund && entry.kind === 'SALE' && receipt.left.some(({ quantity }) => quantity > 0);
  return (
    <Page
      title={`${entryName(entry.kind)} ${receipt.code}`}
      lead={<Lead receipt={receipt} />}
      actions={
        <>
          <Back />
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
          {refundable ? (
            <Button leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => setRefunding(true)}>
              Refund
            </Button>
          ) : null}
        </>
      }
    >
      {receipt.difference ? <Difference difference={receipt.difference} /> : null}
      <div className={css.sheet}>
        <Paper receipt={receipt} />
        <div className={css.about}>
          <Pricing entry={entry} />
          {receipt.refunds.length > 0 ? <Refunds receipt={receipt} /> : null}
          <Books receipt={receipt} />
          <Chain receipt={receipt} />
        </div>
      </div>
      {refunding ? <Refund receipt={receipt} onClose={() => setRefunding(false)} /> : null}
    </Page>
  );
}

function Back() {
  const store = useStore();
  return (
    <Link className={css.back} to="/$store/receipts" params={{ store: String(store.id) }} search>
      <IconArrowLeft size={18} aria-hidden />
      All receipts
    </Link>
  );
}

function Lead({ receipt }: { receipt: Receipt }) {
  const format = useFormat();
  const store = useStore();
  const tillName = useTillName();
  const { entry } = receipt;
  return (
    <>
      {format.dayAndTime(entry.at)} · {tillName(entry.till)} · {receipt.cashierName ?? `cashier ${entry.cashier}`}
      {receipt.saleId ? (
        <>
          {' '}
          ·{' '}
          <Link to="/$store/receipts/$receipt" params={{ store: String(store.id), receipt: receipt.saleId }} search>
            of sale {receipt.saleCode}
          </Link>
        </>
      ) : null}
    </>
  );
}

function Difference({ difference }: { difference: NonNullable<Receipt['difference']> }) {
  return (
    <Notice tone="look" title="The till and the price book do not agree">
      <p>
        {difference.field}: the till has {difference.till}, the price book gives {difference.core}. The receipt stands
        as printed.
      </p>
    </Notice>
  );
}

function Refunds({ receipt }: { receipt: Receipt }) {
  const store = useStore();
  const format = useFormat();
  return (
    <Panel title="Given back">
      <ul>
        {receipt.refunds.map((refund) => (
          <li key={refund.id} className={css.refundRow}>
            <Link to="/$store/receipts/$receipt" params={{ store: String(store.id), receipt: refund.id }} search>
              {refund.code}
            </Link>
            <span>{format.dayAndTime(refund.at)}</span>
            <strong>{format.money(refund.total)}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Chain({ receipt }: { receipt: Receipt }) {
  const format = useFormat();
  const { entry } = receipt;
  return (
    <Panel
      title="Seal"
      aside={receipt.chainIntact ? <Tag tone="good">chain intact</Tag> : <Tag tone="bad">chain broken</Tag>}
    >
      <Facts
        facts={[
          ['Number on the till', `${entry.number}`],
          ['Price book', `${entry.priceBook}`],
          ['Taken in', format.dayAndTime(receipt.recordedAt)],
          ...(receipt.approvedByName ? [['Approved by', receipt.approvedByName] as const] : []),
        ]}
      />
      <dl className={css.seal}>
        <dt>Hash</dt>
        <dd>{entry.hash}</dd>
        <dt>Hash of the entry before</dt>
        <dd>{entry.previous}</dd>
      </dl>
    </Panel>
  );
}
