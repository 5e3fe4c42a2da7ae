import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { MAIL_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ListRoom } from '../parts/ListRoom';
import { RowLink } from '../parts/RowLink';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import { MailSheet } from './MailSheet';
import { type MailRow, outboxQuery } from './outbox';

/** What the shop wrote to others. Without a mail server it is kept here to be read and passed on by hand. */
export function Outbox() {
  const { t } = useWords();
  const store = useStore();
  const { mail } = useParams({ strict: false });
  const navigate = useNavigate();
  const found = useInfiniteQuery({
    ...outboxQuery(store.id),
    select: ({ pages }) => pages.flatMap((page) => page.mails),
  });
  const listed = useInfiniteQuery(outboxQuery(store.id));
  const noServer = listed.data?.pages[0]?.mailServer === false;
  return (
    <ListRoom
      title={t('room.outbox')}
      aside={noServer ? <Tag tone="look">{t('outbox.noServer')}</Tag> : null}
      found={found}
      label={t('outbox.list')}
      keyOf={({ id }) => id}
      draw={(row) => <MailLink mail={row} />}
      empty={{ icon: <IconMail />, title: t('outbox.none'), text: t('outbox.noneText') }}
      opened={mail === undefined ? undefined : <MailSheet key={mail} id={mail} />}
      hint={{
        icon: <IconMail />,
        title: t('outbox.notOpen'),
        text: t(noServer ? 'outbox.notOpenKept' : 'outbox.notOpenText'),
      }}
      onClose={() => void navigate({ from: '/$store/outbox/$mail', to: '/$store/outbox' })}
    />
  );
}

function MailLink({ mail }: { mail: MailRow }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <RowLink
      to="/$store/outbox/$mail"
      params={{ store: String(store.id), mail: mail.id }}
      name={mail.subject}
      more={mail.reason ?? `${mail.recipient} · ${format.dayAndTime(mail.writtenAt)}`}
      under={<Tag tone={MAIL_TONE[mail.state]}>{t(`outbox.state.${mail.state}`)}</Tag>}
    />
  );
}
