import { answer, api } from '@aisle/shared/api';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { wordsOf } from '../parts/trade';
import { type Permission, useSession } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './Settings.module.css';

/** What this shop runs on, and which of its parts stand in for a real one. */
export function Settings() {
  const store = useStore();
  const format = useFormat();
  const { staff, permissions } = useSession();
  const parts = useQuery({ queryKey: ['parts'], queryFn: () => answer(api.GET('/api/parts')) });
  return (
    <Page title="Settings">
      <Panel title="This store">
        <Facts
          facts={[
            ['Name', store.name],
            ['Its clock', `${store.zone}, now ${format.time(Date.now())}`],
            ['Money', `${store.currency}, written ${format.money(123_456)}`],
            ['Data', store.demo ? 'Simulated: a demo shop. No sale in it was ever made.' : 'Real sales'],
          ]}
        />
      </Panel>
      <Panel title="Parts" aside="What each need is met by">
        {parts.isPending ? <Skeleton height={160} /> : null}
        {parts.isError ? <ProblemNotice error={parts.error} retry={() => void parts.refetch()} /> : null}
        <ul>
          {parts.data?.map((part) => (
            <li key={part.need} className={css.part}>
              <span className={css.need}>{part.need}</span>
              <span>
                <span className={css.name}>
                  {part.part} {part.standIn ? <Tag tone="look">stands in</Tag> : <Tag tone="good">real</Tag>}
                </span>
                <span className={css.text}>{part.text}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="You">
        <Facts
          facts={[
            ['Name', staff.name],
            ['Role', wordsOf(staff.role)],
            ['May', permissions.map((permission) => MAY[permission]).join(', ')],
          ]}
        />
      </Panel>
    </Page>
  );
}

const MAY: Record<Permission, string> = {
  SELL: 'sell',
  REFUND: 'give back',
  VOID: 'void a sale',
  SHIFT_CLOSE: 'close anybody’s shift',
  SALES_VIEW: 'see sales',
  PRODUCT_VIEW: 'see products',
  PRICE_CHANGE: 'change prices',
  STOCK_VIEW: 'see stock',
  QUARANTINE_RESOLVE: 'decide about the quarantine',
  TILL_ENROL: 'add tills and shut them out',
  STAFF_MANAGE: 'hire and change staff',
  AUDIT_VIEW: 'read the audit trail',
};
