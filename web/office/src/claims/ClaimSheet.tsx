import { Button } from '@mantine/core';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Claims.module.css';
import { CreditNote } from './CreditNote';
import { type Claim, claimQuery, giveUpClaim } from './claims';

/** One claim: what it is made of, and what became of it. */
export function ClaimSheet({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(claimQuery(store.id, id));
  const back = (
    <Back to="/$store/claims" params={{ store: String(store.id) }} search>
      {t('claims.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('claims.one')} back={back}>
      {(claim) => <Opened claim={claim} back={back} />}
    </Sheet>
  );
}

function Opened({ claim, back }: { claim: Claim; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const maySettle = useMay('INVOICE_APPROVE') && claim.open > 0;
  const [doing, setDoing] = useState<'credit' | 'give-up'>();
  const close = () => setDoing(undefined);
  const at = { store: String(store.id) };
  return (
    <Page
      title={claim.supplier.name}
      lead={
        <>
          {`${claim.invoiceNumber ? t('claims.onInvoice', { number: claim.invoiceNumber }) : t('claims.forReturn')} `}
          <Tag tone={claim.open > 0 ? 'look' : 'good'}>{t(claim.open > 0 ? 'claims.isOpen' : 'claims.isSettled')}</Tag>
        </>
      }
      actions={
        <>
          {back}
          {maySettle ? (
            <>
              <Button variant="default" onClick={() => setDoing('give-up')}>
                {t('claims.giveUp')}
              </Button>
              <Button leftSection={<IconReceiptRefund size={18} aria-hidden />} onClick={() => setDoing('credit')}>
                {t('claims.credit')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Panel title={t('claims.about')}>
        <Facts
          facts={[
            [t('claims.claimed'), format.money(claim.amount)],
            [t('claims.open'), format.money(claim.open)],
            [t('claims.since'), `${format.day(claim.day)} · ${t('claims.age', { count: claim.age })}`],
            claim.invoice
              ? [
                  t('claims.invoice'),
                  <Link
                    key="invoice"
                    to="/$store/invoices/$invoice"
                    params={{ ...at, invoice: claim.invoice }}
                    search={{}}
                  >
                    {claim.invoiceNumber}
                  </Link>,
                ]
              : [t('claims.whyBack'), claim.returnReason ? t(`out.reason.${claim.returnReason}`) : ''],
            [
              t('claims.mail'),
              <Link key="mail" to="/$store/outbox/$mail" params={{ ...at, mail: claim.id }}>
                {claim.supplier.email}
              </Link>,
            ],
          ]}
        />
      </Panel>
      <Panel title={t('claims.lines')} flush>
        <ul>
          {claim.lines.map((line) => (
            <li key={line.name} className={css.line}>
              <span>
                {line.name}
                <span className={css.small}>
                  {t('claims.chargedCame', {
                    charged: format.quantity(line.charged, line.unit),
                    came: format.quantity(line.came, line.unit),
                  })}
                </span>
                <span className={css.small}>
                  {t('claims.costAgreed', { cost: format.money(line.cost), agreed: format.money(line.agreed) })}
                </span>
              </span>
              <span className={css.figures}>{format.money(line.amount)}</span>
            </li>
          ))}
          {claim.returned.map((line) => (
            <li key={`${line.name} ${line.lot}`} className={css.line}>
              <span>
                {line.name}
                <span className={css.small}>
                  {[
                    t('claims.wentBack', { quantity: format.quantity(line.quantity, line.unit) }),
                    ...(line.lot ? [t('transfers.lot', { lot: line.lot })] : []),
                  ].join(' · ')}
                </span>
              </span>
              <span className={css.figures}>{format.money(line.cost)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      {claim.settlements.length > 0 ? (
        <Panel title={t('claims.settlements')} flush>
          <ul>
            {claim.settlements.map((each) => (
              <li key={each.id} className={css.line}>
                <span>
                  {each.kind === 'CREDIT_NOTE'
                    ? t('claims.creditNumbered', { number: each.number })
                    : t('claims.givenUp', { reason: each.reason })}
                  <span className={css.small}>{format.dayAndTime(each.at)}</span>
                </span>
                <span className={css.figures}>{format.money(each.amount)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {doing === 'credit' ? <CreditNote claim={claim} onClose={close} /> : null}
      {doing === 'give-up' ? (
        <ReasonDialog
          title={t('claims.giveUpTitle', { amount: format.money(claim.open) })}
          why={t('claims.why')}
          confirm={t('claims.giveUpDo')}
          act={(reason) => giveUpClaim(store.id, claim.id, reason)}
          onClose={close}
        />
      ) : null}
    </Page>
  );
}
