import { Button, Skeleton } from '@mantine/core';
import { IconTicket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Coupons.module.css';
import { type Beyond, type Coupon, couponsQuery, type Reservation, release } from './coupons';
import { LimitDialog } from './LimitDialog';

/** The chain's coupons: how many there are of each, how many were given, and what was given beyond that. */
export function Coupons() {
  const { t } = useWords();
  const store = useStore();
  const coupons = useQuery(couponsQuery(store.id));
  const [limiting, setLimiting] = useState<Coupon>();
  const { data } = coupons;
  return (
    <Page title={t('room.coupons')} lead={t('coupons.lead')}>
      {coupons.isPending ? <Skeleton height={200} radius="lg" /> : null}
      {coupons.isError ? <ProblemNotice error={coupons.error} retry={() => void coupons.refetch()} /> : null}
      {data && data.waiting.length > 0 ? <Waiting waiting={data.waiting} /> : null}
      {data?.coupons.length === 0 ? (
        <Empty icon={<IconTicket />} title={t('coupons.none')}>
          {t('coupons.noneText')}
        </Empty>
      ) : null}
      {data?.coupons.map((one) => (
        <CouponPanel
          key={one.code}
          coupon={one}
          beyond={data.beyond.filter(({ code }) => code === one.code)}
          onLimit={() => setLimiting(one)}
        />
      ))}
      {limiting ? <LimitDialog coupon={limiting} onClose={() => setLimiting(undefined)} /> : null}
    </Page>
  );
}

function CouponPanel({ coupon, beyond, onLimit }: { coupon: Coupon; beyond: Beyond[]; onLimit: () => void }) {
  const { t } = useWords();
  const format = useFormat();
  const may = useMay('PRICE_CHANGE');
  const { code, offers, most, redeemed, held } = coupon;
  const limited = typeof most === 'number';
  const figures = [
    [t('coupons.most'), limited ? format.count(most) : t('coupons.any')],
    [t('coupons.redeemed'), format.count(redeemed)],
    [t('coupons.held'), format.count(held)],
    ...(limited ? [[t('coupons.left'), format.count(Math.max(0, most - redeemed - held))] as const] : []),
  ] as const;
  return (
    <Panel title={<code>{code}</code>} aside={<Standing coupon={coupon} />}>
      {offers.map(({ name, from, to }) => (
        <p key={`${name} ${from}`} className={css.offer}>
          {name}
          <span className={css.small}>
            {typeof to === 'string'
              ? t('coupons.fromTo', { from: format.dayWithYear(from), to: format.dayWithYear(to) })
              : t('coupons.from', { from: format.dayWithYear(from) })}
          </span>
        </p>
      ))}
      <dl className={css.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={css.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {may && offers.length > 0 ? (
        <Button variant="default" size="xs" className={css.change} onClick={onLimit}>
          {t(limited ? 'coupons.change' : 'coupons.limit')}
        </Button>
      ) : null}
      {beyond.length > 0 ? <BeyondList beyond={beyond} all={coupon.beyond} /> : null}
    </Panel>
  );
}

function Standing({ coupon: { most, redeemed, held, beyond } }: { coupon: Coupon }) {
  const { t } = useWords();
  if (typeof most !== 'number') return null;
  if (beyond > 0) return <Tag tone="bad">{t('coupons.beyond', { count: beyond })}</Tag>;
  if (redeemed + held >= most) return <Tag tone="look">{t('coupons.usedUp')}</Tag>;
  return null;
}

/** Sales with the coupon beyond its limit: on trust at a till without a line, or before the limit was lowered. */
function BeyondList({ beyond, all }: { beyond: Beyond[]; all: number }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const seesSales = useMay('SALES_VIEW');
  return (
    <>
      <ul className={css.list} aria-label={t('coupons.beyondList')}>
        {beyond.map(({ entry, receipt, at, asked }) => (
          <li key={entry} className={css.entry}>
            {seesSales ? (
              <Link to="/$store/receipts/$receipt" params={{ store: String(store.id), receipt: entry }}>
                {receipt}
              </Link>
            ) : (
              <span>{receipt}</span>
            )}
            <span className={css.small}>
              {format.dayAndTime(at)} · {t(asked ? 'coupons.lowered' : 'coupons.trusted')}
            </span>
          </li>
        ))}
      </ul>
      {all > beyond.length ? (
        <p className={css.small}>{t('coupons.elsewhere', { count: all - beyond.length })}</p>
      ) : null}
    </>
  );
}

/** What tills asked for and no basket has: a till that died with a basket, or gave the coupon back without a line. */
function Waiting({ waiting }: { waiting: Reservation[] }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const may = useMay('PRICE_CHANGE');
  const [releasing, setReleasing] = useState<Reservation>();
  return (
    <Notice tone="look" title={t('coupons.waiting', { count: waiting.length })}>
      <p>{t('coupons.waitingText')}</p>
      <ul className={css.list}>
        {waiting.map((one) => (
          <li key={one.id} className={css.entry}>
            <span>
              <code>{one.code}</code> · {format.dayAndTime(one.at)}
            </span>
            {may ? (
              <Button size="compact-sm" variant="default" onClick={() => setReleasing(one)}>
                {t('coupons.giveBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {releasing ? (
        <ReasonDialog
          title={t('coupons.giveBackOf', { code: releasing.code })}
          why={t('coupons.giveBackWhy')}
          confirm={t('coupons.giveBack')}
          act={(reason) => release(store.id, releasing.id, reason)}
          onClose={() => setReleasing(undefined)}
        />
      ) : null}
    </Notice>
  );
}
