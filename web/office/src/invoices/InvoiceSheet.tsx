import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { Tag, type Tone } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { EnterInvoice } from './EnterInvoice';
import css from './Invoices.module.css';
import {
  approveInvoice,
  type Decision,
  decideLine,
  type Invoice,
  type InvoiceLine,
  invoiceQuery,
  keepShown,
  withdrawInvoice,
} from './invoices';

/** One invoice beside what was ordered and what came. */
export function InvoiceSheet({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(invoiceQuery(store.id, id));
  const [changing, setChanging] = useState(false);
  const back = (
    <Back to="/$store/invoices" params={{ store: String(store.id) }} search>
      {t('invoices.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('invoices.one')} back={back}>
      {(invoice) =>
        changing ? (
          <EnterInvoice invoice={invoice} onDone={() => setChanging(false)} />
        ) : (
          <Opened invoice={invoice} back={back} onChange={() => setChanging(true)} />
        )
      }
    </Sheet>
  );
}

function Opened({ invoice, back, onChange }: { invoice: Invoice; back: ReactNode; onChange: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const mayApprove = useMay('INVOICE_APPROVE');
  const acting = useMutation({
    mutationFn: (act: () => Promise<Invoice>) => act(),
    onSuccess: (shown) => keepShown(queries, store.id, shown),
  });
  const open = invoice.state === 'ENTERED';
  const decide = (line: InvoiceLine, decision: Decision) =>
    acting.mutate(() => decideLine(store.id, invoice.id, line.line, decision));
  return (
    <Page
      title={invoice.supplier.name}
      lead={
        <>
          {`${t('invoices.numbered', { number: invoice.number })} `}
          <Tag tone={invoice.state === 'APPROVED' ? 'good' : open ? 'look' : 'quiet'}>
            {t(`invoices.state.${invoice.state}`)}
          </Tag>
        </>
      }
      actions={
        <>
          {back}
          {open ? (
            <>
              <Button variant="default" onClick={() => acting.mutate(() => withdrawInvoice(store.id, invoice.id))}>
                {t('invoices.withdraw')}
              </Button>
              <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onChange}>
                {t('invoices.change')}
              </Button>
            </>
          ) : null}
          {open && mayApprove ? (
            <Button
              leftSection={<IconCheck size={18} aria-hidden />}
              disabled={invoice.open > 0}
              loading={acting.isPending}
              onClick={() => acting.mutate(() => approveInvoice(store.id, invoice.id))}
            >
              {t('invoices.approve')}
            </Button>
          ) : null}
        </>
      }
    >
      {acting.error ? <ProblemNotice error={acting.error} /> : null}
      {open && invoice.open > 0 ? (
        <Notice tone="look" icon={<IconAlertTriangle />} title={t('invoices.undecided', { count: invoice.open })}>
          <p>{t('invoices.undecidedText')}</p>
        </Notice>
      ) : null}
      {open && invoice.open === 0 && !mayApprove ? <Notice tone="said" title={t('invoices.waitsForApproval')} /> : null}
      <Panel title={t('invoices.sums')}>
        <Facts
          facts={[
            [t('invoices.dated'), format.dayWithYear(invoice.day)],
            [t('invoices.total'), format.money(invoice.total)],
            [t('invoices.goods'), format.money(invoice.goods)],
            [t('invoices.freight'), format.money(invoice.freight)],
            [t('invoices.claimed'), format.money(invoice.claimed)],
            [t('invoices.difference'), format.money(invoice.variance)],
          ]}
        />
      </Panel>
      <Panel title={t('invoices.match')} aside={t('invoices.matchAside')} flush>
        <ul>
          {invoice.lines.map((line) => (
            <MatchedLine key={line.line} line={line} {...(open ? { onDecide: (to) => decide(line, to) } : {})} />
          ))}
        </ul>
      </Panel>
      {invoice.left.length > 0 ? (
        <Panel title={t('invoices.left')} aside={t('invoices.leftAside')} flush>
          <ul>
            {invoice.left.map((left) => (
              <li key={left.product} className={css.left}>
                <span>{left.name}</span>
                <span className={css.figures}>{format.quantity(left.quantity, left.unit)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </Page>
  );
}

/** What must be decided is bad; what is only worth a look was taken in. */
const FINDING_TONE = {
  MORE_THAN_CAME: 'bad',
  LESS_THAN_CAME: 'said',
  MORE_THAN_ORDERED: 'look',
  OTHER_PRICE: 'bad',
} as const satisfies Record<InvoiceLine['findings'][number], Tone>;

interface MatchedLineProps {
  line: InvoiceLine;
  onDecide?: (decision: Decision) => void;
}

/** A line three ways: as it was ordered, as it came, as it is charged. What differs is named, not only coloured. */
function MatchedLine({ line, onDecide }: MatchedLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const quantity = (thousandths: number) => format.quantity(thousandths, line.unit);
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${format.money(amount)}`;
  const more = line.findings.includes('MORE_THAN_CAME');
  const beyond = line.findings.includes('MORE_THAN_ORDERED');
  const price = line.findings.includes('OTHER_PRICE');
  return (
    <li className={css.matched} data-asks={line.asks && !line.decision}>
      <div className={css.name}>
        {line.name}
        <span className={css.small}>
          {[
            t('invoices.orderNumbered', { number: line.orderNumber }),
            line.freight > 0 ? t('invoices.withFreight', { amount: format.money(line.freight) }) : undefined,
            line.landed !== 0 ? t('invoices.landed', { amount: signed(line.landed) }) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <dl className={css.ways}>
        <div>
          <dt>{t('invoices.ordered')}</dt>
          <dd>
            <span data-differs={beyond}>{quantity(line.ordered)}</span>
            <span className={css.small}>{format.money(line.agreed)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('invoices.came')}</dt>
          <dd>{quantity(line.came)}</dd>
        </div>
        <div>
          <dt>{t('invoices.charged')}</dt>
          <dd>
            <span data-differs={more}>{quantity(line.quantity)}</span>
            <span className={css.small} data-differs={price}>
              {format.money(line.cost)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('invoices.difference')}</dt>
          <dd>
            <span data-differs={line.asks}>{signed(line.difference)}</span>
            <span className={css.small}>{t('invoices.ofAmount', { amount: format.money(line.amount) })}</span>
          </dd>
        </div>
      </dl>
      {line.findings.length > 0 || line.said.length > 0 ? (
        <div className={css.findings}>
          {line.findings.map((finding) => (
            <Tag
              key={finding}
              tone={FINDING_TONE[finding]}
              icon={finding === 'LESS_THAN_CAME' ? null : <IconAlertTriangle size={14} aria-hidden />}
            >
              {t(`invoices.finding.${finding}`)}
            </Tag>
          ))}
          {line.said.map((said) => (
            <Tag key={said.kind} tone="quiet">
              {[
                t(`orders.difference.${said.kind}`),
                typeof said.quantity === 'number' ? quantity(said.quantity) : format.money(said.cost ?? 0),
                said.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Tag>
          ))}
        </div>
      ) : null}
      {line.asks ? <DecisionOf line={line} {...(onDecide ? { onDecide } : {})} /> : null}
    </li>
  );
}

function DecisionOf({ line, onDecide }: MatchedLineProps) {
  const { t } = useWords();
  if (!onDecide) {
    return line.decision ? <Tag tone="said">{t(`invoices.decided.${line.decision}`)}</Tag> : null;
  }
  return (
    <SegmentedControl
      className={css.decide ?? ''}
      aria-label={t('invoices.decideOf', { name: line.name })}
      value={line.decision ?? ''}
      onChange={(value) => onDecide(value === 'CLAIM' ? 'CLAIM' : 'ACCEPT')}
      data={[
        { value: 'ACCEPT', label: t('invoices.accept') },
        { value: 'CLAIM', label: t('invoices.claim'), disabled: line.difference <= 0 },
      ]}
    />
  );
}
