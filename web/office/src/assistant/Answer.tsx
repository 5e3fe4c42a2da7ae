import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconSearch, IconZoomExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { AnswerChart } from './AnswerChart';
import { AnswerTable } from './AnswerTable';
import css from './Assistant.module.css';
import { type Choice, endOf, type PlaceLink, type Said, type Step, type Turn, wordsOf } from './assistant';
import { callWords } from './callWords';

interface AnswerProps {
  turn: Turn;
  /** Whether it says who answers: where there are several who could. */
  signed: boolean;
  choose: (choice: Choice) => void;
}

/** A question and its answer, as far as it was given. */
export function Answer({ turn, signed, choose }: AnswerProps) {
  const { t, named } = useWords();
  const { said } = turn;
  const how = endOf(said);
  const words = wordsOf(said);
  const steps = said.filter((each): each is Step => each.kind === 'STEP');
  const links = said.filter((each): each is PlaceLink => each.kind === 'LINK');
  return (
    <article className={css.turn} aria-label={turn.question}>
      <p className={css.question}>{turn.question}</p>
      <div className={css.answer} data-how={how}>
        {signed ? <p className={css.aside}>{named('responder', turn.who)}</p> : null}
        {steps.length > 0 ? <Steps steps={steps} /> : null}
        {words ? <p className={css.words}>{words}</p> : null}
        {turn.over ? null : <Loader size="sm" type="dots" aria-label={t('assistant.thinking')} />}
        {shown(said)}
        {turn.who === 'MODEL' && how === 'ANSWERED' && steps.length === 0 ? (
          <p className={css.aside}>{t('assistant.notLookedUp')}</p>
        ) : null}
        <Notices said={said} />
        <Choices said={said} choose={choose} />
        {links.length > 0 ? (
          <p className={css.links}>
            {links.map((link) => (
              <Place key={`${link.room} ${link.id}`} link={link} />
            ))}
          </p>
        ) : null}
        {turn.error ? <ProblemNotice error={turn.error} /> : null}
        {turn.over && !turn.error && how === undefined ? <p className={css.cut}>{t('assistant.cut')}</p> : null}
      </div>
    </article>
  );
}

function shown(said: readonly Said[]) {
  return said.map((each, at) => {
    // An answer only grows, so its pieces are told apart by their place in it.
    const key = `piece ${at}`;
    if (each.kind === 'CHART') return <AnswerChart key={key} chart={each} />;
    return each.kind === 'TABLE' ? <AnswerTable key={key} table={each} /> : null;
  });
}

/** What Aisle says of an answer that failed. */
function Notices({ said }: { said: readonly Said[] }) {
  return said.map((each) =>
    each.kind === 'NOTICE' ? (
      <Notice key={each.text} tone="look" icon={<IconAlertTriangle aria-hidden />} title={each.text} />
    ) : null,
  );
}

/** What was looked up, to be opened by who wants to know. */
function Steps({ steps }: { steps: readonly Step[] }) {
  const { t, named } = useWords();
  const format = useFormat();
  return (
    <details className={css.steps}>
      <summary>{t('assistant.steps', { count: steps.length })}</summary>
      <ul>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end.
          <li key={at}>
            {step.refused ? <IconZoomExclamation size={16} aria-hidden /> : <IconSearch size={16} aria-hidden />}
            <span>
              <strong>{named('tool', step.tool)}</strong> {callWords(step.arguments, named, format)}
              {step.refused ? <em> {step.refused}</em> : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Choices({ said, choose }: { said: readonly Said[]; choose: (choice: Choice) => void }) {
  const choices = said.flatMap((each) => (each.kind === 'CHOICES' ? each.choices : []));
  return choices.length > 0 ? (
    <div className={css.choices}>
      {choices.map((choice) => (
        <Button key={`${choice.label} ${choice.product}`} variant="default" size="xs" onClick={() => choose(choice)}>
          {choice.label}
        </Button>
      ))}
    </div>
  ) : null;
}

/** The rooms an answer may point to: what else the server names is shown as words. */
const PLACES = {
  days: '/$store/days',
  products: '/$store/products',
  forecast: '/$store/forecast',
  orders: '/$store/orders',
  proposals: '/$store/proposals',
  suppliers: '/$store/suppliers',
  expiry: '/$store/expiry',
} as const;

function Place({ link }: { link: PlaceLink }) {
  const store = String(useStore().id);
  if (!Object.hasOwn(PLACES, link.room)) return <span>{link.label}</span>;
  const room = PLACES[link.room as keyof typeof PLACES];
  const to = link.id ? `${room}/${link.id}` : room;
  return (
    <Link to={to.replace('$store', store)} search={link.search as never} className={css.link}>
      {link.label}
      <IconArrowRight size={16} aria-hidden />
    </Link>
  );
}
