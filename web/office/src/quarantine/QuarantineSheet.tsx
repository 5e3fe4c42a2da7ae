import { Button, Group, Modal, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import { Content } from './Content';
import css from './Quarantine.module.css';
import { type Decision, decide, type Quarantined, quarantinedQuery, reasonText } from './quarantine';

/** One entry that was put aside: what came, what was expected, and the decision. */
export function QuarantineSheet({ id }: { id: string }) {
  const store = useStore();
  const tillName = useTillName();
  const [deciding, setDeciding] = useState<Decision>();
  const sheet = useQuery(quarantinedQuery(store.id, id));
  if (sheet.isPending) {
    return (
      <Page title="In quarantine">
        <Skeleton height={400} radius="lg" />
      </Page>
    );
  }
  if (sheet.isError) {
    return (
      <Page title="In quarantine">
        <ProblemNotice error={sheet.error} retry={() => void sheet.refetch()} />
      </Page>
    );
  }
  const item = sheet.data;
  return (
    <Page
      title={reasonText(item.reason)}
      lead={`${tillName(item.till)}${item.number ? `, entry no. ${item.number}` : ''}`}
      actions={
        <>
          <Link className={css.back} to="/$store/quarantine" params={{ store: String(store.id) }} search>
            All
          </Link>
          {item.state === 'OPEN' ? (
            <>
              <Button variant="default" onClick={() => setDeciding('dismiss')}>
                Dismiss…
              </Button>
              <Button onClick={() => setDeciding('record')}>Record as it came…</Button>
            </>
          ) : null}
        </>
      }
    >
      <Decided item={item} />
      <What item={item} />
      <Content item={item} />
      {deciding ? <Decide item={item} decision={deciding} onClose={() => setDeciding(undefined)} /> : null}
    </Page>
  );
}

function What({ item }: { item: Quarantined }) {
  const format = useFormat();
  return (
    <Panel title="What is wrong">
      <Facts
        facts={[
          ['Reason', reasonText(item.reason)],
          ['Where', item.field ?? 'the whole entry'],
          ...(item.expected ? [['Expected', item.expected] as const] : []),
          ['Received', format.dayAndTime(item.receivedAt)],
          ...(item.at ? [['Made on the till', format.dayAndTime(item.at)] as const] : []),
          ...(typeof item.total === 'number' ? [['Total', format.money(item.total)] as const] : []),
        ]}
      />
    </Panel>
  );
}

function Decided({ item }: { item: Quarantined }) {
  const format = useFormat();
  if (item.state === 'OPEN') return null;
  return (
    <Notice tone="said" title={item.state === 'RECORDED' ? 'Recorded as it came' : 'Dismissed'}>
      <p>
        {item.decidedBy ? `By ${item.decidedBy}` : null}
        {item.decidedAt ? `, ${format.dayAndTime(item.decidedAt)}` : null}
        {item.decision ? `: ${item.decision}` : null}
      </p>
    </Notice>
  );
}

interface DecideProps {
  item: Quarantined;
  decision: Decision;
  onClose: () => void;
}

function Decide({ item, decision, onClose }: DecideProps) {
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
    <Modal opened onClose={onClose} title={record ? 'Record it as it came?' : 'Dismiss it?'} centered>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          deciding.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
        }}
      >
        {deciding.error ? <ProblemNotice error={deciding.error} /> : null}
        <p>
          {record
            ? 'It then counts as a sale: stock and books move by what it says.'
            : 'It then counts for nothing: no sale, no stock, no money. It is kept, and can be read here.'}
        </p>
        <TextInput name="reason" label="Reason, for the audit trail" required maxLength={200} data-autofocus />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" color={record ? 'primary' : 'danger'} loading={deciding.isPending}>
            {record ? 'Record it' : 'Dismiss it'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
