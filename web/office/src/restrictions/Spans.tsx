import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { WeekDays } from '../goods/WeekDays';
import { useWords } from '../language/words';
import { type Span, spanProblem } from './hours';
import css from './Restrictions.module.css';

/** As many as the rules hold. */
const MOST = 50;

interface SpansProps {
  spans: Span[];
  onChange: (spans: Span[]) => void;
}

/** Days and hours at which something is sold: as many spans as the law has, such as shorter ones on Sunday. */
export function Spans({ spans, onChange }: SpansProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const set = (at: number, change: Partial<Span>) =>
    onChange(spans.map((span, each) => (each === at ? { ...span, ...change } : span)));
  return (
    <div className={css.spans} ref={list}>
      <p className={css.small}>{t('restrictions.hoursText')}</p>
      {spans.map((span, at) => (
        <fieldset key={span.id} className={css.span}>
          <legend>{t('restrictions.span', { number: at + 1 })}</legend>
          <WeekDays
            label={t('restrictions.days')}
            value={span.days}
            onChange={(days) => set(at, { days })}
            error={spanProblem(span) === 'aDay' ? t('restrictions.aDay') : undefined}
          />
          <div className={css.pair}>
            {(['from', 'to'] as const).map((field) => (
              <TextInput
                key={field}
                type="time"
                label={t(`restrictions.${field}`)}
                value={span[field]}
                onChange={(event) => set(at, { [field]: event.currentTarget.value })}
                error={field === 'to' && spanProblem(span) === 'endsLater' ? t('restrictions.endsLater') : undefined}
              />
            ))}
          </div>
          {spans.length > 1 ? (
            <Button
              variant="subtle"
              color="danger"
              size="compact-sm"
              className={css.remove}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => {
                onChange(spans.filter((_, each) => each !== at));
                // The button is gone with its span, and whoever works by keys goes on at the first one.
                list.current?.querySelector('input')?.focus();
              }}
            >
              {t('restrictions.removeSpan', { number: at + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {spans.length < MOST ? (
        <Button
          variant="default"
          size="xs"
          className={css.end}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...spans, newSpan([])])}
        >
          {t('restrictions.addSpan')}
        </Button>
      ) : null}
    </div>
  );
}

let made = 0;

/** A span of whole days, with a number of its own by which the page keeps its fields apart. */
export function newSpan(days: readonly string[]): Span {
  return { id: made++, days: [...days], from: '', to: '' };
}
