import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useDays } from '../goods/useDays';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import { type Bar, barsOf, mondays, placeOf, WEEKS, windowAround } from './calendar';
import css from './Promotions.module.css';
import type { PromotionRow } from './promotions';

/** Promotions by weeks, a bar each. Arrows up and down go from bar to bar, Enter opens one. */
export function Calendar({ rows }: { rows: readonly PromotionRow[] }) {
  const { t } = useWords();
  const format = useFormat();
  const [later, setLater] = useState(0);
  const today = format.today();
  const window = windowAround(today, later);
  const bars = barsOf(rows, window);
  const now = placeOf(today, window);
  return (
    <section className={css.calendar} aria-label={t('promotions.calendar')}>
      <div className={css.turn}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('promotions.earlier')}
          onClick={() => setLater(later - WEEKS + 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('promotions.later')}
          onClick={() => setLater(later + WEEKS - 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="xs" disabled={later === 0} onClick={() => setLater(0)}>
          {t('promotions.thisWeek')}
        </Button>
        <span className={css.muted}>{t('promotions.inWeeks', { count: bars.length })}</span>
      </div>
      <div className={css.weeks}>
        {mondays(window).map((monday) => (
          <span key={monday} className={css.week}>
            {format.day(monday)}
          </span>
        ))}
      </div>
      <div className={css.bars}>
        {now === undefined ? null : <span className={css.now} style={{ insetInlineStart: `${now}%` }} aria-hidden />}
        {bars.length === 0 ? <p className={css.nothing}>{t('promotions.noneInWeeks')}</p> : null}
        <ul onKeyDown={walk}>
          {bars.map((bar) => (
            <li key={bar.row.id}>
              <BarLink bar={bar} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function BarLink({ bar: { row, start, length, before, after } }: { bar: Bar }) {
  const { t } = useWords();
  const store = useStore();
  const days = useDays(useFormat());
  return (
    <Link
      to="/$store/promotions/$promotion"
      params={{ store: String(store.id), promotion: String(row.id) }}
      className={css.bar}
    >
      <span className={css.barName} style={{ paddingInlineStart: `${Math.min(start, 60)}%` }}>
        {row.terms.name}
        <span
          className={css.hidden}
        >{` ${t(`promotions.state.${row.state}`)}, ${days(row.terms.from ?? '', row.terms.to)}`}</span>
      </span>
      <span className={css.track}>
        <span
          className={css.span}
          data-state={row.state}
          data-before={before}
          data-after={after}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}
        />
      </span>
    </Link>
  );
}

function walk(event: KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll('a')];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus();
}
