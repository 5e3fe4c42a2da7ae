import { Button, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { IconMessageQuestion, IconPlayerStop, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { Answer } from './Answer';
import css from './Assistant.module.css';
import { assistantQuery, type Who } from './assistant';
import { useConversation } from './conversation';

/** Questions on the shop, answered with the same look-ups as the other rooms, with the rights of who asks. */
export function Assistant() {
  const { t, named } = useWords();
  const assistant = useQuery(assistantQuery(useStore().id));
  const [chosen, choose] = useState<Who>();
  const there = assistant.data?.who ?? [];
  const who = chosen ?? there.at(-1) ?? 'BUILT_IN';
  const conversation = useConversation(who);
  return (
    <Page
      title={t('room.assistant')}
      lead={t(`assistant.lead.${who}`, { model: assistant.data?.model })}
      actions={
        <>
          {there.length > 1 ? (
            <SegmentedControl
              aria-label={t('assistant.who')}
              value={who}
              onChange={(value) => choose(value as Who)}
              data={there.map((each) => ({ value: each, label: named('responder', each) }))}
            />
          ) : null}
          {conversation.turns.length > 0 ? (
            <Button variant="default" onClick={conversation.forget} disabled={conversation.busy}>
              {t('assistant.forget')}
            </Button>
          ) : null}
        </>
      }
    >
      {assistant.isPending ? <Skeleton height={320} radius="lg" /> : null}
      {assistant.isError ? <ProblemNotice error={assistant.error} retry={() => void assistant.refetch()} /> : null}
      {assistant.isSuccess ? <Talk conversation={conversation} signed={there.length > 1} /> : null}
    </Page>
  );
}

interface TalkProps {
  conversation: ReturnType<typeof useConversation>;
  signed: boolean;
}

function Talk({ conversation: { turns, busy, send, stop }, signed }: TalkProps) {
  const { t } = useWords();
  const log = useRef<HTMLDivElement>(null);
  const count = turns.length;
  useEffect(() => {
    if (count > 0) log.current?.lastElementChild?.scrollIntoView({ block: 'start' });
  }, [count]);
  return (
    <div className={css.talk}>
      {count === 0 ? <Beginning send={(text) => void send(text)} /> : null}
      <div ref={log} className={css.turns} role="log" aria-label={t('assistant.conversation')} aria-busy={busy}>
        {turns.map((turn) => (
          <Answer
            key={turn.id}
            turn={turn}
            signed={signed}
            choose={({ question, product, who }) => void send(question, product ?? undefined, who ?? undefined)}
          />
        ))}
      </div>
      <Ask busy={busy} send={(text) => void send(text)} stop={stop} />
    </div>
  );
}

const EXAMPLES = ['sales', 'best', 'stock', 'forecast', 'expiry', 'proposals'] as const;

/** What can be asked, where nothing was asked yet. */
function Beginning({ send }: { send: (text: string) => void }) {
  const { t } = useWords();
  return (
    <div className={css.beginning}>
      <IconMessageQuestion className={css.mark} aria-hidden />
      <h2 className={css.invitation}>{t('assistant.invitation')}</h2>
      <ul className={css.examples}>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" className={css.example} onClick={() => send(t(`assistant.example.${example}`))}>
              {t(`assistant.example.${example}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ask({ busy, send, stop }: { busy: boolean; send: (text: string) => void; stop: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <form
      className={css.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || text.trim() === '') return;
        send(text.trim());
        setText('');
      }}
    >
      <TextInput
        className={css.field}
        size="md"
        aria-label={t('assistant.question')}
        placeholder={t('assistant.placeholder')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
      />
      {busy ? (
        <Button size="md" variant="default" onClick={stop} leftSection={<IconPlayerStop size={18} aria-hidden />}>
          {t('assistant.stop')}
        </Button>
      ) : (
        <Button size="md" type="submit" leftSection={<IconSend size={18} aria-hidden />}>
          {t('assistant.ask')}
        </Button>
      )}
    </form>
  );
}
