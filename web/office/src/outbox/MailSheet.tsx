import { Button } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MAIL_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Outbox.module.css';
import { attachmentAddress, type Mail, mailQuery, retryMail } from './outbox';

/** One mail: to whom, what it says, what became of it. */
export function MailSheet({ id }: { id: string }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(mailQuery(store.id, id));
  const back = (
    <Back to="/$store/outbox" params={{ store: String(store.id) }}>
      {t('outbox.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('outbox.one')} back={back}>
      {(mail) => <Opened mail={mail} back={back} />}
    </Sheet>
  );
}

function Opened({ mail, back }: { mail: Mail; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const queries = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => retryMail(store.id, mail.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [store.id, 'outbox'] }),
  });
  return (
    <Page
      title={mail.subject}
      lead={<Tag tone={MAIL_TONE[mail.state]}>{t(`outbox.state.${mail.state}`)}</Tag>}
      actions={
        <>
          {back}
          {mail.attachments.map(({ place, name }) => (
            <Button
              key={place}
              component="a"
              variant="default"
              href={attachmentAddress(store.id, mail.id, place)}
              download={name}
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {name}
            </Button>
          ))}
          {mail.state === 'FAILED' ? (
            <Button
              leftSection={<IconSend size={18} aria-hidden />}
              loading={retrying.isPending}
              onClick={() => retrying.mutate()}
            >
              {t('outbox.retry')}
            </Button>
          ) : null}
        </>
      }
    >
      {retrying.error ? <ProblemNotice error={retrying.error} /> : null}
      {mail.reason ? (
        <Notice tone="bad" title={t('outbox.failed')}>
          <p>{mail.reason}</p>
        </Notice>
      ) : null}
      {mail.state === 'KEPT' ? (
        <Notice tone="look" title={t('outbox.kept')}>
          <p>{t('outbox.keptText')}</p>
        </Notice>
      ) : null}
      <Panel title={t('outbox.about')}>
        <Facts
          facts={[
            [t('outbox.to'), mail.recipient],
            [t('outbox.written'), format.dayAndTime(mail.writtenAt)],
            ...(mail.state === 'SENT' ? [[t('outbox.sent'), format.dayAndTime(mail.stateAt)] as const] : []),
            ...(mail.attempts > 0 ? [[t('outbox.attempts'), format.count(mail.attempts)] as const] : []),
            [
              t('outbox.of'),
              mail.about === 'CLAIM' ? (
                <Link key="of" to="/$store/claims/$claim" params={{ store: String(store.id), claim: mail.document }}>
                  {t('outbox.claim')}
                </Link>
              ) : (
                <Link key="of" to="/$store/orders/$order" params={{ store: String(store.id), order: mail.document }}>
                  {t('outbox.order')}
                </Link>
              ),
            ],
          ]}
        />
      </Panel>
      <Panel title={t('outbox.text')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard. */}
        <pre className={css.text} tabIndex={0}>
          {mail.body}
        </pre>
      </Panel>
    </Page>
  );
}
