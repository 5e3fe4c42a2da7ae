import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import css from './Proposals.module.css';
import type { ProposalEvent, ProposalSheet } from './proposals';

/** What happened to it, the first leading. */
export function History({ sheet }: { sheet: ProposalSheet }) {
  const { t } = useWords();
  return (
    <Panel title={t('proposals.history')} flush>
      <ol>
        {sheet.proposal.events.map((event) => (
          <Happened key={event.at + event.kind} event={event} sheet={sheet} />
        ))}
      </ol>
    </Panel>
  );
}

function Happened({ event, sheet }: { event: ProposalEvent; sheet: ProposalSheet }) {
  const { t } = useWords();
  const format = useFormat();
  const who =
    typeof event.staff === 'number'
      ? (sheet.people[String(event.staff)] ?? t('audit.staffNo', { id: event.staff }))
      : typeof event.limit === 'number'
        ? t('proposals.byLimit')
        : sheet.proposal.filedBy;
  return (
    <li className={css.line}>
      <span>
        {t(`proposals.happened.${event.kind}`, { who })}
        {event.detail.reason ? <span className={css.small}>{event.detail.reason}</span> : null}
        <time className={css.small} dateTime={event.at}>
          {format.dayAndTime(event.at)}
        </time>
      </span>
      <span className={css.figure}>
        {sheet.proposal.change.kind === 'ORDER'
          ? format.money(event.size)
          : t('proposals.off', { off: format.percent(Math.round(event.size / 1_000) * 1_000) })}
      </span>
    </li>
  );
}
