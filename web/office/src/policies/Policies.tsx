import { Button, Skeleton } from '@mantine/core';
import { IconBook2, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { LookUp } from './LookUp';
import css from './Policies.module.css';
import { type Policy, policiesQuery } from './policies';
import { WritePolicy } from './WritePolicy';

/** What the shop holds to: read it, write it, and look it up together with the products. */
export function Policies() {
  const { t } = useWords();
  const policies = useQuery(policiesQuery(useStore().id));
  const may = useMay('POLICY_WRITE');
  const [writing, setWriting] = useState<Policy | 'new'>();
  const { data } = policies;
  return (
    <Page
      title={t('room.policies')}
      lead={t('policies.lead')}
      actions={
        may ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setWriting('new')}>
            {t('policies.new')}
          </Button>
        ) : null
      }
    >
      <LookUp />
      {policies.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {policies.isError ? <ProblemNotice error={policies.error} retry={() => void policies.refetch()} /> : null}
      {data?.policies.length === 0 ? (
        <Empty icon={<IconBook2 />} title={t('policies.none')}>
          {t('policies.noneText')}
        </Empty>
      ) : null}
      {data?.policies.map((policy) => (
        <PolicyPanel
          key={policy.id}
          policy={policy}
          by={data.people[String(policy.writtenBy)] ?? ''}
          onChange={may ? () => setWriting(policy) : undefined}
        />
      ))}
      {writing ? (
        <WritePolicy policy={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />
      ) : null}
    </Page>
  );
}

interface PolicyPanelProps {
  policy: Policy;
  by: string;
  onChange: (() => void) | undefined;
}

function PolicyPanel({ policy, by, onChange }: PolicyPanelProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Panel
      title={policy.title}
      aside={
        onChange ? (
          <Button
            variant="default"
            size="xs"
            onClick={onChange}
            aria-label={t('policies.changeOf', { title: policy.title })}
          >
            {t('policies.change')}
          </Button>
        ) : null
      }
    >
      <p className={css.body}>{policy.body}</p>
      <p className={css.small}>{t('policies.written', { name: by, at: format.dayAndTime(policy.writtenAt) })}</p>
    </Panel>
  );
}
