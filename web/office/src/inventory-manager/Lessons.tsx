import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import css from './InventoryManager.module.css';
import type { Lesson } from './memory';

const SHOWN = 5;

/** What a run does otherwise because of what it remembers, each with the proposals it follows from. */
export function Lessons({ lessons }: { lessons: readonly Lesson[] }) {
  const { t } = useWords();
  const format = useFormat();
  if (lessons.length === 0) return null;
  const more = lessons.slice(SHOWN);
  return (
    <div className={css.lessons}>
      <LessonList lessons={lessons.slice(0, SHOWN)} />
      {more.length > 0 ? (
        <details>
          <summary>{t('agent.more', { count: format.count(more.length) })}</summary>
          <LessonList lessons={more} />
        </details>
      ) : null}
    </div>
  );
}

function LessonList({ lessons }: { lessons: readonly Lesson[] }) {
  const { t } = useWords();
  const store = String(useStore().id);
  const format = useFormat();
  return (
    <ul>
      {lessons.map(({ effect, of, name, until, reachedPpm, episodes }) => (
        <li key={`${effect} ${of} ${name} ${episodes[0]}`}>
          {effect === 'LEAVE_OUT'
            ? t(`agent.lesson.LEAVE_OUT.${of}`, { name, until: format.dayAndTime(until ?? '') })
            : t(`agent.lesson.EXPECT_LESS.${of}`, { name, reached: format.percent(reachedPpm ?? 0) })}{' '}
          {episodes.map((proposal, i) => (
            <Link key={proposal} to="/$store/proposals/$proposal" params={{ store, proposal }}>
              {t('agent.proposal', { number: i + 1 })}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}
