import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import { Content } from './Content';
import css from './Quarantine.module.css';
import { type Decision, decide, type Quarantined, quarantinedQuery, recordable } from './quarantine';

/** One entry that was put aside: what came, what was expected, and the decision. */
export function QuarantineSheet({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(quarantinedQuery(store.id, id));
  const back = (
    <Back to="/$store/quarantine" params={{ store: String(store.id) }} search>
      {t('quarantine.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('quarantine.one')} back={back}>
      {(item) => <Opened item={item} back={back} />}
    </Sheet>
  );
}

function Opened({ item, back }: { item: Quarantined; back: ReactNode }) {
  const { t, named } = useWords();
  const tillName = useTillName();
  const till = tillName(item.till);
  const mayDecide = useMay('QUARANTINE_RESOLVE') && item.state === 'OPEN';
  const [deciding, setDeciding] = useState<Decision>();
  return (
    <Page
      title={named('reason', item.reason)}
      lead={item.number ? t('quarantine.numbered', { till, number: item.number }) : till}
      actions={
        <>
          {back}
          {mayDecide ? (
            <Button variant="default" onClick={() => setDeciding('dismiss')}>
              {t('quarantine.dismiss')}
            </Button>
          ) : null}
          {mayDecide && recordable(item.reason) ? (
            <Button onClick={() => setDeciding('record')}>{t('quarantine.record')}</Button>
          ) : null}
        </>
      }
    >
      <Decided item={item} />
      {mayDecide && !recordable(item.reason) ? <Notice tone="look" title={t('quarantine.cannot')} /> : null}
      <What item={item} />
      <Content item={item} />
      {deciding ? <Decide item={item} decision={deciding} onClose={() => setDeciding(undefined)} /> : null}
    </Page>
  );
}

function What({ item }: { item: Quarantined }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Panel title={t('quarantine.wrong')}>
      {item.expected ? null : <p className={css.detail}>{item.detail}</p>}
      <Facts
        facts={[
          [t('quarantine.where'), item.field ?? t('quarantine.wholeEntry')],
          ...(item.expected ? [[t('quarantine.expected'), item.expected] as const] : []),
          [t('quarantine.received'), format.dayAndTime(item.receivedAt)],
          ...(item.at ? [[t('quarantine.made'), format.dayAndTime(item.at)] as const] : []),
          ...(typeof item.total === 'number' ? [[t('quarantine.total'), format.money(item.total)] as const] : []),
        ]}
      />
    </Panel>
  );
}

function Decided({ item }: { item: Quarantined }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  if (item.state === 'OPEN') return null;
  const recorded = item.state === 'RECORDED';
  const by = item.decidedBy && item.decidedAt;
  return (
    <Notice
      tone="said"
      title={t(recorded ? 'quarantine.recordedAsItCame' : 'quarantine.dismissed')}
      action={recorded ? <OpenReceipt item={item} store={store.id} /> : null}
    >
      <p>
        {by ? t('quarantine.by', { name: item.decidedBy, at: format.dayAndTime(item.decidedAt ?? '') }) : null}
        {item.decision ? `: ${item.decision}` : null}
      </p>
    </Notice>
  );
}

/** Leads to the receipt that the entry is now; a shift's entry is none. */
function OpenReceipt({ item, store }: { item: Quarantined; store: number }) {
  const { t } = useWords();
  const { id } = (item.same ?? {}) as { id?: unknown };
  if (typeof id !== 'string' || typeof item.total !== 'number') return null;
  return (
    <Link to="/$store/receipts/$receipt" params={{ store: String(store), receipt: id }}>
      {t('quarantine.openReceipt')}
    </Link>
  );
}

interface DecideProps {
  item: Quarantined;
  decision: Decision;
  onClose: () => void;
}

function Decide({ item, decision, onClose }: DecideProps) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (reason: string) => decide(store.id, item.id, decision, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const record = decision === 'record';
  return (
    <Dialog onClose={onClose} title={t(record ? 'quarantine.recordTitle' : 'quarantine.dismissTitle')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          deciding.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
        }}
      >
        {deciding.error ? <ProblemNotice error={deciding.error} /> : null}
        <p>{t(record ? 'quarantine.recordText' : 'quarantine.dismissText')}</p>
        <TextInput name="reason" label={t('app.reason')} required maxLength={200} data-autofocus />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color={record ? 'primary' : 'danger'} loading={deciding.isPending}>
            {t(record ? 'quarantine.recordDo' : 'quarantine.dismissDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
