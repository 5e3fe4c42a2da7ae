import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
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
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(receiptQuery(store.id, id));
  const back = (
    <Back to="/$store/receipts" params={{ store: String(store.id) }} search>
      {t('receipts.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('receipts.one')} back={back}>
      {(receipt) => <Opened receipt={receipt} back={back} />}
    </Sheet>
  );
}

function Opened({ receipt, back }: { receipt: Receipt; back: ReactNode }) {
  const { t, named } = useWords();
  const mayRefund = useMay('REFUND');
  const [refunding, setRefunding] = useState(false);
  const { entry } = receipt;
  const refundable = mayRefund && entry.kind === 'SALE' && receipt.left.some(({ quantity }) => quantity > 0);
  return (
    <Page
      title={t('receipts.title', { kind: named('kind', entry.kind), code: receipt.code })}
      lead={<Lead receipt={receipt} />}
      headOnPaper={false}
      actions={
        <>
          {back}
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {t('receipts.print')}
          </Button>
          {refundable ? (
            <Button leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => setRefunding(true)}>
              {t('receipts.refund')}
            </Button>
          ) : null}
        </>
      }
    >
      {receipt.difference ? <Difference difference={receipt.difference} /> : null}
      <div className={css.sheet}>
        <Paper id={receipt.entry.id} />
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

function Lead({ receipt }: { receipt: Receipt }) {
  const { t } = useWords();
  const format = useFormat();
  const store = useStore();
  const tillName = useTillName();
  const { entry } = receipt;
  return (
    <>
      {[format.dayAndTime(entry.at), tillName(entry.till), receipt.cashierName].join(' · ')}
      {receipt.saleId ? (
        <>
          {' · '}
          <Link to="/$store/receipts/$receipt" params={{ store: String(store.id), receipt: receipt.saleId }} search>
            {t('receipts.ofSale', { code: receipt.saleCode })}
          </Link>
        </>
      ) : null}
      {entry.kind === 'REFUND' && !receipt.saleId ? (
        <>
          {' '}
          <Tag tone="look">{t('receipts.withoutReceipt')}</Tag>
        </>
      ) : null}
    </>
  );
}

function Difference({ difference }: { difference: NonNullable<Receipt['difference']> }) {
  const { t } = useWords();
  return (
    <Notice tone="look" title={t('receipts.difference')}>
      <p>{t('receipts.differenceText', { ...difference })}</p>
    </Notice>
  );
}

function Refunds({ receipt }: { receipt: Receipt }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <Panel title={t('receipts.givenBack')}>
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
  const { t } = useWords();
  const format = useFormat();
  const { entry } = receipt;
  return (
    <Panel
      title={t('receipts.seal')}
      aside={
        <Tag tone={receipt.chainIntact ? 'good' : 'bad'}>
          {t(receipt.chainIntact ? 'receipts.intact' : 'receipts.broken')}
        </Tag>
      }
    >
      <Facts
        facts={[
          [t('receipts.number'), `${entry.number}`],
          [t('receipts.priceBook'), `${entry.priceBook}`],
          [t('receipts.takenIn'), format.dayAndTime(receipt.recordedAt)],
          ...(receipt.approvedByName ? [[t('receipts.approvedBy'), receipt.approvedByName] as const] : []),
        ]}
      />
      <dl className={css.seal}>
        <dt>{t('receipts.hash')}</dt>
        <dd>{entry.hash}</dd>
        <dt>{t('receipts.previous')}</dt>
        <dd>{entry.previous}</dd>
      </dl>
    </Panel>
  );
}
