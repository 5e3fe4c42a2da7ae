import { Button, Skeleton } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import row from '../parts/Row.module.css';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Connections.module.css';
import { connectionsQuery, revoke, stateOf, type Token } from './connections';
import { IssueToken } from './IssueToken';

const TONES = { valid: 'good', expired: 'quiet', revoked: 'bad' } as const;

/** Programs of one's own that use the assistant's tools: their tokens, a new one, ending one. */
export function Connections() {
  const { t } = useWords();
  const connections = useQuery(connectionsQuery(useStore().id));
  const [issuing, setIssuing] = useState(false);
  const { data } = connections;
  return (
    <Page
      title={t('room.connections')}
      lead={t('connections.lead')}
      actions={
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setIssuing(true)}
          disabled={!connections.isSuccess}
        >
          {t('connections.new')}
        </Button>
      }
    >
      {connections.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {connections.isError ? (
        <ProblemNotice error={connections.error} retry={() => void connections.refetch()} />
      ) : null}
      {data ? (
        <>
          <p>
            {t('connections.address')} <code className={css.address}>{data.address}</code>
          </p>
          <p>{t('connections.addressText')}</p>
          {data.tokens.length === 0 ? (
            <Empty icon={<IconPlugConnected />} title={t('connections.none')}>
              {t('connections.noneText')}
            </Empty>
          ) : (
            <Panel title={t('connections.tokens')} flush>
              <ul>
                {data.tokens.map((token) => (
                  <TokenRow key={token.id} token={token} of={data.people[String(token.staff)] ?? ''} />
                ))}
              </ul>
            </Panel>
          )}
          {issuing ? <IssueToken scopes={data.scopes} onClose={() => setIssuing(false)} /> : null}
        </>
      ) : null}
    </Page>
  );
}

function TokenRow({ token, of }: { token: Token; of: string }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => revoke(store.id, token.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id, 'connections'] }),
  });
  const state = stateOf(token, Date.now());
  const used = token.usedAt ? t('connections.used', { at: format.dayAndTime(token.usedAt) }) : t('connections.unused');
  return (
    <li className={`${row.row} ${css.token}`}>
      <span className={row.main}>
        <span className={row.name}>{token.name}</span>
        <span className={row.more}>
          {t('connections.of', { name: of, until: format.dayAndTime(token.expiresAt) })} · {used}
        </span>
        <span className={row.more}>
          {token.program ? `${t('connections.consented')}: ` : ''}
          {token.scopes.map((scope) => named('scope', scope)).join(', ')}
        </span>
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
      </span>
      <Tag tone={TONES[state]}>{t(`connections.state.${state}`)}</Tag>
      {state === 'valid' ? (
        <Button
          variant="default"
          size="xs"
          loading={ending.isPending}
          onClick={() => ending.mutate()}
          aria-label={t('connections.endOf', { name: token.name })}
        >
          {t('connections.end')}
        </Button>
      ) : null}
    </li>
  );
}
