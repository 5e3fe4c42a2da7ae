import { beginText } from '../goods/minutes';
import { ProposalName } from '../goods/ProposalName';
import { kindOf } from '../goods/promotions';
import type { ProposalRow } from '../goods/proposals';
import { BATCH_TONE, COUNT_TONE, MAIL_TONE, PROMOTION_TONE, PROPOSAL_TONE, TRANSFER_TONE } from '../goods/tones';
import { useDays } from '../goods/useDays';
import { useWhere } from '../goods/useWhere';
import { useWords } from '../language/words';
import { Tag } from '../parts/Tag';
import { useNow } from '../parts/useNow';
import { useMay } from '../session/session';
import css from './AcrossStores.module.css';
import type {
  BatchRow,
  ClaimRow,
  CountRow,
  InvoiceRow,
  MailRow,
  OrderRow,
  PromotionRow,
  QuarantineRow,
  TransferRow,
} from './across';
import { InStore, NameLink, useRowStore } from './InStore';

export function CountInStore({ row }: { row: CountRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(row.store);
  const mayApprove = useMay('COUNT_APPROVE');
  const waits = row.state === 'OPEN' && row.counted > 0 && row.counted === row.products;
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink
          to="/$store/counts/$count"
          params={{ store: String(store.id), count: row.id }}
          search={waits && mayApprove ? { view: 'review' } : {}}
          translate="no"
        >
          {row.name}
        </NameLink>
      }
      under={format.dayAndTime(row.begunAt)}
      figure={t('counts.of', { counted: format.count(row.counted), products: format.count(row.products) })}
      underFigure={
        <Tag tone={COUNT_TONE[row.state]}>{waits ? t('across.states.COUNTED') : t(`counts.state.${row.state}`)}</Tag>
      }
    />
  );
}

export function TransferInStore({ row: { store: id, transfer, names } }: { row: TransferRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(id);
  const outward = transfer.sender === id;
  const moved = transfer.state !== 'DRAFT' && transfer.state !== 'DISCARDED';
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/transfers/$transfer" params={{ store: String(store.id), transfer: transfer.id }}>
          {t(outward ? 'transfers.to' : 'transfers.from', {
            store: names[outward ? transfer.receiver : transfer.sender] ?? '',
          })}
        </NameLink>
      }
      under={[
        format.dayAndTime(transfer.endedAt ?? transfer.draftedAt),
        t('transfers.lines', { count: transfer.lines }),
      ].join(' · ')}
      figure={moved ? format.money(transfer.cost) : ''}
      underFigure={<Tag tone={TRANSFER_TONE[transfer.state]}>{t(`transfers.state.${transfer.state}`)}</Tag>}
    />
  );
}

export function BatchInStore({ row: { store: id, batch } }: { row: BatchRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(id);
  const where = useWhere();
  const { name, from, fromMinute, to } = batch.terms;
  const begin = beginText(format.day(from), fromMinute, store.locale);
  return (
    <InStore
      store={where(batch.terms)}
      goods={
        <NameLink
          to="/$store/price-batches/$batch"
          params={{ store: String(store.id), batch: String(batch.id) }}
          translate="no"
        >
          {name}
        </NameLink>
      }
      under={to ? t('batches.between', { from: begin, to: format.day(to) }) : t('batches.since', { day: begin })}
      figure={t('batches.prices', { count: batch.lines })}
      underFigure={<Tag tone={BATCH_TONE[batch.state]}>{t(`batches.state.${batch.state}`)}</Tag>}
    />
  );
}

export function PromotionInStore({ row: { store: id, promotion } }: { row: PromotionRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(id);
  const where = useWhere();
  const days = useDays(format);
  const { state, terms, changing } = promotion;
  return (
    <InStore
      store={where(terms)}
      goods={
        <NameLink
          to="/$store/promotions/$promotion"
          params={{ store: String(store.id), promotion: String(promotion.id) }}
          translate="no"
        >
          {terms.name}
        </NameLink>
      }
      under={[t(`promotions.kinds.${kindOf(terms)}`), days(terms.from ?? '', terms.to)].join(' · ')}
      figure={<Tag tone={PROMOTION_TONE[state]}>{t(`promotions.state.${state}`)}</Tag>}
      underFigure={changing ? t('promotions.changing') : ''}
    />
  );
}

export function ProposalInStore({ row }: { row: ProposalRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(row.store);
  const now = useNow(60_000);
  const when =
    row.state === 'OPEN'
      ? t('proposals.expires', { when: format.ago(row.expiresAt, now) })
      : t('proposals.filed', { when: format.dayAndTime(row.filedAt) });
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/proposals/$proposal" params={{ store: String(store.id), proposal: row.id }}>
          <ProposalName proposal={row} />
        </NameLink>
      }
      under={
        <>
          <span className={css.reason}>{row.reason}</span>
          {`${when} · ${row.filedBy}`}
        </>
      }
      figure={
        <>
          <span className="visually-hidden">{`${t('proposals.gain')} `}</span>
          {`${row.gain > 0 ? '+' : ''}${format.money(row.gain)}`}
        </>
      }
      underFigure={<Tag tone={PROPOSAL_TONE[row.state]}>{t(`proposals.state.${row.state}`)}</Tag>}
    />
  );
}

export function OrderInStore({ row }: { row: OrderRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(row.store);
  const late = row.expected != null && row.expected < format.today();
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/orders/$order" params={{ store: String(store.id), order: row.id }} translate="no">
          {row.supplier}
        </NameLink>
      }
      under={[
        t('orders.numbered', { number: row.number }),
        row.expected
          ? t('orders.expectedOn', { day: format.day(row.expected) })
          : t('orders.writtenAt', { at: format.dayAndTime(row.placedAt) }),
      ].join(' · ')}
      figure={format.money(row.amount)}
      underFigure={
        <Tag tone={late ? 'bad' : row.state === 'DRAFT' ? 'look' : 'said'}>
          {late ? t('across.late') : t(`orders.state.${row.state}`)}
        </Tag>
      }
    />
  );
}

export function InvoiceInStore({ row }: { row: InvoiceRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(row.store);
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/invoices/$invoice" params={{ store: String(store.id), invoice: row.id }} translate="no">
          {row.supplier}
        </NameLink>
      }
      under={[row.number, format.day(row.day)].join(' · ')}
      figure={format.money(row.total)}
      underFigure={<Tag tone={row.state === 'APPROVED' ? 'good' : 'look'}>{t(`invoices.state.${row.state}`)}</Tag>}
    />
  );
}

export function ClaimInStore({ row: { store: id, claim } }: { row: ClaimRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(id);
  const open = claim.open > 0;
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/claims/$claim" params={{ store: String(store.id), claim: claim.id }} translate="no">
          {claim.supplier}
        </NameLink>
      }
      under={[
        claim.invoiceNumber ? t('claims.onInvoice', { number: claim.invoiceNumber }) : t('claims.forReturn'),
        t('claims.age', { count: claim.age }),
      ].join(' · ')}
      figure={format.money(open ? claim.open : claim.amount)}
      underFigure={<Tag tone={open ? 'look' : 'good'}>{t(open ? 'claims.isOpen' : 'claims.isSettled')}</Tag>}
    />
  );
}

export function QuarantinedInStore({ row: { store: id, item } }: { row: QuarantineRow }) {
  const { t, named } = useWords();
  const { store, format } = useRowStore(id);
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/quarantine/$item" params={{ store: String(store.id), item: item.id }}>
          {named('reason', item.reason)}
        </NameLink>
      }
      under={format.dayAndTime(item.receivedAt)}
      figure={typeof item.total === 'number' ? format.money(item.total) : ''}
      underFigure={item.kind ? named('kind', item.kind) : t('quarantine.notReadable')}
    />
  );
}

export function MailInStore({ row: { store: id, mail } }: { row: MailRow }) {
  const { t } = useWords();
  const { store, format } = useRowStore(id);
  return (
    <InStore
      store={store.name}
      goods={
        <NameLink to="/$store/outbox/$mail" params={{ store: String(store.id), mail: mail.id }} translate="no">
          {mail.subject}
        </NameLink>
      }
      under={mail.reason ?? mail.recipient}
      figure={format.dayAndTime(mail.writtenAt)}
      underFigure={<Tag tone={MAIL_TONE[mail.state]}>{t(`outbox.state.${mail.state}`)}</Tag>}
    />
  );
}
